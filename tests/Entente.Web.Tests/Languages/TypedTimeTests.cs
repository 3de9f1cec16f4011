using Entente.Reporting.Languages;
using Entente.Web.Languages;

namespace Entente.Web.Tests.Languages;

public class TypedTimeTests
{
    [Theory]
    [InlineData("en", "0.7", 42)]
    [InlineData("nl", "0,7", 42)]
    [InlineData("en", "1.713", 103)]
    [InlineData("en", "1/3", 20)]
    public void Minutes_count_to_the_nearest_second(string tag, string typed, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            TypedTime.Read(new PageLanguage(Language.Of(tag)!), typed, TimeSpan.FromMinutes(1), 0.1, 100)
        );

    [Fact]
    public void Days_count_to_the_nearest_second() =>
        Assert.Equal(
            TimeSpan.FromSeconds(35),
            TypedTime.Read(new PageLanguage(Language.English), "0.0004", TimeSpan.FromDays(1), 0, 360)
        );

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("0.09")]
    [InlineData("100.5")]
    public void What_is_no_number_within_the_bounds_is_no_time(string typed) =>
        Assert.Null(TypedTime.Read(new PageLanguage(Language.English), typed, TimeSpan.FromMinutes(1), 0.1, 100));
}
