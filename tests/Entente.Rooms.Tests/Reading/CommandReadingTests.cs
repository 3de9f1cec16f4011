using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.State;
using Entente.Rooms.Text;

namespace Entente.Rooms.Tests.Reading;

public class CommandReadingTests
{
    [Fact]
    public void What_is_left_out_is_as_if_it_had_been_left_out_in_code()
    {
        var offer = Assert.IsType<RoomCommand.MakeOffer>(Read("""{"type":"make-offer","terms":{"liaison":"yes"}}"""));
        Assert.Equal(new RoomCommand.MakeOffer(new Terms([new("liaison", "yes")])) with { }, offer with { });
        Assert.True(offer.If.IsEmpty);
        Assert.Empty(offer.Note);
        var open = Assert.IsType<RoomCommand.OpenTable>(
            Read(
                """
                {"type":"open-table","seats":[{"role":"Lead","party":0}],"setup":{"kind":"Real","title":{"en":"A table"},
                 "space":{"issues":[{"name":"liaison","kind":"yes/no"}],"rules":[]},
                 "parties":[{"name":"North","title":{}},{"name":"South","title":{}}]}}
                """
            )
        );
        Assert.Empty(open.Sheets);
        Assert.Empty(open.Setup.ThirdParties);
        Assert.Equal(TimeSpan.FromMinutes(2), open.Setup.Grace);
        Assert.True(open.Setup.StatusQuo.IsEmpty);
    }

    // Fields that are left out leave a property as a new object has it before anything was set.
    [Fact]
    public void No_part_of_a_command_is_null_because_it_was_left_out()
    {
        var nullable = new NullabilityInfoContext();
        IEnumerable<Type> types = typeof(RoomCommand)
            .GetNestedTypes()
            .Where(type => !type.IsAbstract)
            .Append(typeof(RoomSetup))
            .Append(typeof(SeatWanted))
            .Append(typeof(Pledge));
        foreach (Type type in types)
        {
            object empty = RuntimeHelpers.GetUninitializedObject(type);
            string[] required =
            [
                .. type.GetConstructors()
                    .MaxBy(each => each.GetParameters().Length)!
                    .GetParameters()
                    .Select(each => each.Name!),
            ];
            foreach (
                PropertyInfo property in type.GetProperties()
                    .Where(each => each.CanWrite && !required.Contains(each.Name))
            )
            {
                object? value = property.GetValue(empty);
                bool mayBeNull = nullable.Create(property).ReadState == NullabilityState.Nullable;
                Assert.True(mayBeNull || value is not null, $"{type.Name}.{property.Name}");
                if (value is IEnumerable list)
                {
                    Assert.Empty(list);
                }
            }
        }
    }

    [Theory]
    [InlineData("""{"type":"open-table","seats":[null]}""")]
    [InlineData("""{"type":"make-offer"}""")]
    [InlineData("""{"type":"make-offer","terms":null}""")]
    [InlineData("""{"type":"give-mandate","allowed":{"liaison":[null]}}""")]
    [InlineData("""{"type":"make-offer","terms":{"liaison":"yes"},"more":1}""")]
    [InlineData("""{"type":"nothing"}""")]
    [InlineData("""{}""")]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_no_command_is_a_fault(string text) => Assert.ThrowsAny<JsonException>(() => Read(text));

    private static RoomCommand Read(string text) => RoomText.Command(Encoding.UTF8.GetBytes(text));
}
