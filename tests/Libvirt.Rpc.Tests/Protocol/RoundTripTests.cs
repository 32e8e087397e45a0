using System.Buffers.Binary;

namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>Every structure of every program against the second codec.</summary>
public sealed class RoundTripTests
{
    private const int Seeds = 24;

    public static TheoryData<string> Structures => [.. ReferenceCodec.Instance.Structures];

    [Fact]
    public void Every_structure_is_generated() => Assert.Equal(ReferenceCodec.Instance.Structures.Count(), StructureCodec.Count);

    [Theory]
    [MemberData(nameof(Structures))]
    public void Values_are_read_and_written_as_the_data_says(string name)
    {
        var ours = StructureCodec.Find(name);
        for (int seed = 0; seed < Seeds; seed++)
        {
            var value = (ReferenceStructure)new ReferenceValues(seed).Of(name)!;
            var bytes = ReferenceCodec.Instance.Encode(name, value);
            var read = ours.Read(bytes);
            Assert.Null(StructureCodec.Difference(value, read));
            Assert.Equal(bytes, ours.Write(read));
        }
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Every_truncation_is_refused(string name)
    {
        var ours = StructureCodec.Find(name);
        for (int seed = 0; seed < 3; seed++)
        {
            var bytes = ReferenceCodec.Instance.Encode(name, new ReferenceValues(seed).Of(name));
            // All of the first bytes; of long values then every seventh.
            for (int length = 0; length < bytes.Length; length += length < 200 ? 1 : 7)
                Refused(ours, bytes.AsSpan(0, length), bytes.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Every_length_beyond_its_limit_is_refused_before_anything_is_allocated(string name)
    {
        var ours = StructureCodec.Find(name);
        for (int seed = 0; seed < 6; seed++)
        {
            var bytes = ReferenceCodec.Instance.Encode(name, new ReferenceValues(seed).Of(name));
            foreach (var (position, most, isOptional) in ReferenceCodec.Instance.Lengths.ToArray())
            {
                // An optional's word is no length: whatever is not zero says that it is there, as some clients send it.
                if (isOptional)
                    continue;
                var copy = bytes.ToArray();
                foreach (uint wrong in most == uint.MaxValue ? new[] { uint.MaxValue } : [most + 1, int.MaxValue, 0x80000000, uint.MaxValue])
                {
                    BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(position), wrong);
                    Refused(ours, copy, copy.Length);
                }
                if (most > bytes.Length)
                {
                    // Within the limit, but more than there is.
                    BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(position), Math.Min(most, int.MaxValue));
                    Refused(ours, copy, copy.Length);
                }
            }
        }
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(0x01000000, true)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Whatever_is_not_zero_is_true(int word, bool expected)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, word);
        var r = new Libvirt.Rpc.Xdr.XdrReader(bytes);
        Assert.Equal(expected, r.Bool());
    }

    /// <summary>Lists as long as the protocol allows, and one less.</summary>
    [Theory]
    [MemberData(nameof(Structures))]
    public void The_longest_lists_are_taken(string name)
    {
        var ours = StructureCodec.Find(name);
        var fields = ReferenceCodec.Fields(ReferenceCodec.Instance.Type(name)!.Value).ToArray();
        for (int i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            var inner = field;
            while (ReferenceCodec.Instance.Type(ReferenceCodec.Xdr(inner)) is { } type && ReferenceCodec.Kind(type) == "typedef")
                inner = type.GetProperty("type");
            if (ReferenceCodec.Xdr(inner) is not ("array<>" or "opaque<>" or "string") || ReferenceCodec.Most(inner) is var most && most > 1 << 16)
                continue;
            foreach (uint count in most > 4096 ? [most] : new[] { most - 1, most })
            {
                var value = (ReferenceStructure)new ReferenceValues(1).Of(name)!;
                value.Values[i] = ReferenceCodec.Element(inner) is { } element
                    ? Enumerable.Repeat(Smallest(element), (int)count).ToArray()
                    : Enumerable.Repeat((byte)'x', (int)count).ToArray();
                var bytes = ReferenceCodec.Instance.Encode(name, value);
                if (bytes.Length > Libvirt.Rpc.Protocol.Limits.NetMessageMax)
                    continue;
                var read = ours.Read(bytes);
                Assert.Null(StructureCodec.Difference(value, read));
                Assert.Equal(bytes, ours.Write(read));
            }
        }
    }

    [Fact]
    public void A_text_of_four_mebibytes_is_taken_and_one_more_is_refused()
    {
        var most = Libvirt.Rpc.Protocol.Limits.RemoteStringMax;
        var ours = StructureCodec.Find("remote_connect_get_hostname_ret");
        foreach (int length in new[] { most - 1, most })
        {
            var bytes = ReferenceCodec.Instance.Encode("remote_connect_get_hostname_ret", new ReferenceStructure("remote_connect_get_hostname_ret", [Enumerable.Repeat((byte)'x', length).ToArray()]));
            Assert.Equal(bytes, ours.Write(ours.Read(bytes)));
        }
        var long1 = ReferenceCodec.Instance.Encode("remote_connect_get_hostname_ret", new ReferenceStructure("remote_connect_get_hostname_ret", [new byte[most + 1]]));
        Refused(ours, long1, 1 << 10);
        var text = new Libvirt.Rpc.Protocol.RemoteConnectGetHostnameRet { Hostname = new string('x', most + 1) };
        Assert.Equal(ErrorNumber.Rpc, Assert.Throws<LibvirtException>(() => ours.Write(text)).Code);
    }

    private static object? Smallest(string element)
    {
        ReferenceCodec codec = ReferenceCodec.Instance;
        if (ReferenceCodec.Number(element) is not null)
            return element == "unsigned hyper" ? (object)7UL : 7L;
        var type = codec.Type(element)!.Value;
        return ReferenceCodec.Kind(type) switch
        {
            "typedef" when ReferenceCodec.Xdr(type.GetProperty("type")) is "string" or "opaque<>" => Array.Empty<byte>(),
            "typedef" when ReferenceCodec.Xdr(type.GetProperty("type")) is "opaque[]" => new byte[16],
            "typedef" => Empty(type.GetProperty("type")),
            "enum" => 1L,
            "union" => new ReferenceUnion(1, 5L),
            "struct" => new ReferenceStructure(element, [.. ReferenceCodec.Fields(type).Select(Empty)]),
            _ => throw new InvalidOperationException(element),
        };
    }

    private static object? Empty(System.Text.Json.JsonElement field) => ReferenceCodec.Xdr(field) switch
    {
        "string" or "opaque<>" => Array.Empty<byte>(),
        "array<>" => Array.Empty<object?>(),
        "optional" => null,
        "double" => 0.0,
        var xdr => Smallest(xdr),
    };

    /// <summary>The bound is generous to what an exception itself takes; what it catches are lists and texts of a claimed length.</summary>
    private static void Refused(StructureCodec ours, ReadOnlySpan<byte> bytes, int size)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        LibvirtException? refusal = null;
        try
        {
            _ = ours.Read(bytes);
        }
        catch (LibvirtException error)
        {
            refusal = error;
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotNull(refusal);
        Assert.Equal(ErrorNumber.Rpc, refusal.Code);
        Assert.InRange(allocated, 0, 16L * size + 16384);
    }
}
