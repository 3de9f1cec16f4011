using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Tests.Live;
using Entente.Testing.Support;

namespace Entente.Rooms.Tests.Private;

public sealed class SealingTests
{
    private const string Owner = "party-0";
    private static readonly RoomId Room = new(7);
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("what North wants");

    public static TheoryData<SealingMethod> Methods => [.. Enum.GetValues<SealingMethod>()];

    private static SealedRecord Sealed(SealingMethod method, long version = 3) =>
        new(Owner, version, Sealing.Seal(method, Key, Room, Owner, version, Content, new SeededEntropy(1)));

    // As records were sealed before they named a method.
    private static byte[] SealedBefore(byte[] nonce, long version)
    {
        byte[] place = new byte[24 + Owner.Length];
        Room.CopyTo(place);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(16), version);
        Encoding.UTF8.GetBytes(Owner, place.AsSpan(24));
        byte[] hidden = new byte[Content.Length];
        byte[] tag = new byte[16];
        using var cipher = new AesGcm(Key, 16);
        cipher.Encrypt(nonce, Content, hidden, tag, place);
        return [.. nonce, .. tag, .. hidden];
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_record_names_its_method_and_opens_by_it(SealingMethod method)
    {
        SealedRecord made = Sealed(method);
        Assert.Equal(method, Sealing.MethodOf(made.Content.Span));
        Assert.Equal("ENT"u8, made.Content.Span[..3]);
        Assert.Equal(4 + 12 + 16 + Content.Length, made.Content.Length);
        Assert.Equal(Content, Sealing.Unseal(Key, Room, made));
    }

    [Theory]
    [InlineData("000000000000000000000000")]
    [InlineData("454e54010000000000000000")]
    [InlineData("454e54020000000000000000")]
    public void A_record_from_before_methods_had_numbers_opens_even_when_its_nonce_looks_like_the_head_of_a_new_one(
        string nonce
    )
    {
        var made = new SealedRecord(Owner, 3, SealedBefore(Convert.FromHexString(nonce), 3));
        Assert.Equal(Content, Sealing.Unseal(Key, Room, made));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Whatever_is_changed_in_a_record_its_method_included_it_does_not_open(SealingMethod method)
    {
        byte[] made = Sealed(method).Content.ToArray();
        for (int i = 0; i < made.Length; i++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] other = [.. made];
                other[i] ^= (byte)(1 << bit);
                Assert.ThrowsAny<CryptographicException>(() =>
                    Sealing.Unseal(Key, Room, new SealedRecord(Owner, 3, other))
                );
            }
        }

        foreach (int length in new[] { 0, 3, 4, 20, 31 })
        {
            Assert.ThrowsAny<CryptographicException>(() =>
                Sealing.Unseal(Key, Room, new SealedRecord(Owner, 3, made.AsMemory(0, length)))
            );
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_record_opens_in_its_own_place_and_under_its_own_key_alone(SealingMethod method)
    {
        SealedRecord made = Sealed(method);
        byte[] another = [.. Key[1..], 0];
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Unseal(another, Room, made));
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Unseal(Key, new RoomId(8), made));
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Unseal(Key, Room, made with { Version = 4 }));
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Unseal(Key, Room, made with { Owner = "party-1" }));
    }

    [Fact]
    public void There_is_no_method_but_those() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sealed((SealingMethod)3));

    [Fact]
    public async Task When_the_method_is_replaced_a_room_goes_on_and_what_was_kept_before_stays_open()
    {
        using Table table = await Table.OpenAsync();
        await table.KeptAsync(Table.North, new RoomCommand.SetPreferences("as it was"));
        RoomServices replaced = table.Services with { Sealing = SealingMethod.ChaCha20Poly1305 };
        using (LiveRoom room = await LiveRoom.LoadAsync(Table.Id, replaced, default))
        {
            Assert.Equal("as it was", room.View(Table.North)!.Own!.Preferences);
            await room.MoveAsync(new RoomMove(Table.North, new RoomCommand.KeepNote("as it is"), "key-1"), default);
        }

        using LiveRoom again = await LiveRoom.LoadAsync(Table.Id, table.Services, default);
        Assert.Equal("as it was", again.View(Table.North)!.Own!.Preferences);
        Assert.Equal("as it is", again.View(Table.North)!.Own!.Note);
        SealingMethod?[] methods =
        [
            .. (await table.Ledger.ReadRecordsAsync(Table.Id, default)).Select(each =>
                Sealing.MethodOf(each.Content.Span)
            ),
        ];
        Assert.Contains(SealingMethod.Aes256Gcm, methods);
        Assert.Contains(SealingMethod.ChaCha20Poly1305, methods);
    }
}
