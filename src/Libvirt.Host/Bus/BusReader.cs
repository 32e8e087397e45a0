using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Host.Bus;

/// <summary>Reads values of a D-Bus message. Nothing beyond the message is touched, whatever its lengths say.</summary>
/// <param name="data">A message or its body, from a multiple of 8 bytes.</param>
/// <param name="isBigEndian">How the sender writes numbers.</param>
public sealed class BusReader(ReadOnlyMemory<byte> data, bool isBigEndian)
{
    private const int DeepestVariant = 32;

    /// <summary>Bytes read.</summary>
    public int Position { get; private set; }

    /// <summary>Skips to a multiple of so many bytes.</summary>
    public BusReader Align(int size)
    {
        Take((size - Position % size) % size);
        return this;
    }

    /// <summary>y.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>u.</summary>
    public uint UInt32()
    {
        Align(4);
        var bytes = Take(4);
        return isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>b.</summary>
    public bool Boolean() => UInt32() switch
    {
        0 => false,
        1 => true,
        var other => throw BusErrors.Malformed($"a boolean of value {other}"),
    };

    /// <summary>s and o.</summary>
    public string Text() => Zeroed(UInt32());

    /// <summary>g.</summary>
    public string Signature() => Zeroed(Byte());

    /// <summary>a{ss}.</summary>
    public Dictionary<string, string> TextDictionary()
    {
        var found = new Dictionary<string, string>();
        for (int end = BeginArray(8); Position < end;)
        {
            Align(8);
            string key = Text();
            found[key] = Text();
        }
        return found;
    }

    /// <summary>Begins an array.</summary>
    /// <param name="alignment">Of its elements.</param>
    /// <returns>the position where it ends</returns>
    public int BeginArray(int alignment)
    {
        uint length = UInt32();
        Align(alignment);
        return length <= data.Length - Position ? Position + (int)length : throw BusErrors.Malformed($"an array of {length} bytes where {data.Length - Position} are left");
    }

    /// <summary>Skips a value of a basic type or a variant of one.</summary>
    public void Skip(string signature, int depth = 0)
    {
        switch (signature)
        {
            case "y":
                Byte();
                break;
            case "b" or "u" or "i" or "h":
                UInt32();
                break;
            case "n" or "q":
                Align(2).Take(2);
                break;
            case "x" or "t" or "d":
                Align(8).Take(8);
                break;
            case "s" or "o":
                Text();
                break;
            case "g":
                Signature();
                break;
            case "v" when depth < DeepestVariant:
                Skip(Signature(), depth + 1);
                break;
            default:
                throw BusErrors.Malformed($"unexpected type '{signature}'");
        }
    }

    private string Zeroed(uint length)
    {
        if (length >= data.Length - Position)
            throw BusErrors.Malformed($"a text of {length} bytes where {data.Length - Position} are left");
        var bytes = Take((int)length + 1);
        return bytes[^1] == 0 ? Encoding.UTF8.GetString(bytes[..^1]) : throw BusErrors.Malformed("a text without its end");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > data.Length - Position)
            throw BusErrors.Malformed("it ends too early");
        var taken = data.Span.Slice(Position, count);
        Position += count;
        return taken;
    }
}
