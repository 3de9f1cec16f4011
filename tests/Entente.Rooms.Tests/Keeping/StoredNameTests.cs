using System.Text;
using CsCheck;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Tests.Keeping;

public class StoredNameTests
{
    [Fact]
    public void Names_are_ordered_as_their_UTF8_bytes_are()
    {
        Gen<string> name = Gen.OneOf(
                new[] { "a", "b", "é", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0001F54A" }
                    .Select(Gen.Const)
                    .ToArray()
            )
            .Array[0, 4]
            .Select(string.Concat);
        Gen.Select(name, name)
            .Sample(
                (left, right) =>
                    Math.Sign(StoredName.Order.Compare(left, right))
                    == Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)))
            );
    }

    [Fact]
    public void What_not_every_database_can_keep_is_no_name() =>
        Assert.All(
            new[] { "a\0", "\uD83D", "\uDD4A\uD83D", new string('n', StoredName.MostCharacters + 1) },
            name => Assert.Throws<ArgumentException>(() => StoredName.Check(name))
        );

    [Fact]
    public void A_name_may_be_empty_where_none_need_be_given()
    {
        StoredName.Check("");
        Assert.Throws<ArgumentException>(() => StoredName.CheckGiven(""));
    }
}
