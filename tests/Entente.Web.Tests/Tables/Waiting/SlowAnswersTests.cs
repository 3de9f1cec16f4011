using Entente.Rooms.Commands;
using Entente.Testing.Support;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Tests.Tables.Waiting;

public sealed class SlowAnswersTests
{
    private static readonly SlowAnswer First = new(new RoomCommand.WalkAway());
    private static readonly SlowAnswer Second = new(null, "Make a link");
    private readonly ManualClock clock = new();
    private readonly SlowAnswers slow;
    private int told;

    public SlowAnswersTests()
    {
        slow = new SlowAnswers(clock);
        slow.Changed += () => told++;
    }

    [Fact]
    public void What_is_answered_within_a_second_is_never_told()
    {
        IDisposable pressed = slow.Begin(First);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Empty(slow.Late);
        pressed.Dispose();
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(slow.Late);
        Assert.Equal(0, told);
    }

    [Fact]
    public void What_is_not_is_told_in_the_order_in_which_it_was_pressed_until_its_own_answer_is_there()
    {
        using IDisposable first = slow.Begin(First);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        using IDisposable second = slow.Begin(Second);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal([First], slow.Late);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal([First, Second], slow.Late);
        Assert.Equal(2, told);

        first.Dispose();
        Assert.Equal([Second], slow.Late);
        second.Dispose();
        Assert.Empty(slow.Late);
        Assert.Equal(4, told);
    }

    [Fact]
    public void An_answer_counts_once_also_where_the_same_was_pressed_twice()
    {
        using IDisposable first = slow.Begin(First);
        using IDisposable again = slow.Begin(First);
        clock.Advance(TimeSpan.FromSeconds(1));
        first.Dispose();
        first.Dispose();
        Assert.Equal([First], slow.Late);
        Assert.Equal(3, told);
    }
}
