using System.Text.Json;
using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Values;

/// <summary>Bitmaps, MAC and socket addresses, sizes and versions as native 12.8 reads and writes them.</summary>
public sealed class RecordedValuesTests
{
    public static TheoryData<string> Native => Recorded.Lines("values.jsonl");

    [Theory]
    [MemberData(nameof(Native))]
    public void AsNative(string line)
    {
        var json = Recorded.Parse(line);
        var expected = json.Text("message") ?? Text(json, "out");
        string actual;
        try
        {
            actual = Answer(json);
        }
        catch (LibvirtException e)
        {
            actual = e.Message;
        }
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Native))]
    public void Details(string line)
    {
        var json = Recorded.Parse(line);
        if (json.Text("message") is not null)
            return;
        if (json.Text("kind") == "bitmap-unlimited")
        {
            var bitmap = Bitmap.Parse(json.Text("text")!);
            Assert.Equal((json.GetProperty("size").GetInt32(), json.Text("hex")), (bitmap.Size, bitmap.ToHexString()));
            Assert.Equal(bitmap, Bitmap.FromBytes(bitmap.ToBytes()));
        }
        else if (json.Text("kind") == "address")
        {
            Assert.Equal(json.Text("full"), Address(json).ToString(";"));
        }
    }

    private static string Answer(JsonElement json)
    {
        var text = json.Text("text")!;
        switch (json.Text("kind"))
        {
            case "bitmap":
                return Bitmap.Parse(text, json.GetProperty("size").GetInt32()).ToString();
            case "bitmap-unlimited":
                return Bitmap.Parse(text).ToString();
            case "mac":
                return MacAddress.TryParse(text, out var mac) ? mac.ToString() : "";
            case "scale":
                return ScaledInteger.Scale(json.GetProperty("value").GetUInt64(), json.Text("suffix"), json.GetProperty("scale").GetUInt64(), json.GetProperty("limit").GetUInt64()).ToString();
            case "uuid":
                return Uuid.TryParse(text, out var uuid) ? uuid.ToString() : "";
            case "version":
                return VersionNumber.TryParse(text, out uint version, json.GetProperty("missing").GetBoolean()) ? version.ToString() : "";
            case "address":
                return Address(json).ToString();
            case "netmask":
                Assert.Equal(json.GetProperty("bits").GetInt32(), SocketAddress.Parse(text).NetmaskLength);
                return "";
            case "local":
                return SocketAddress.TryParse(text, out var local) && local.IsLoopback ? "1" : "0";
            case "range":
                var network = json.Text("network");
                return new AddressRange(SocketAddress.Parse(json.Text("start")!), SocketAddress.Parse(json.Text("end")!))
                    .Count(network is null ? null : SocketAddress.Parse(network), json.GetProperty("prefix").GetInt32()).ToString();
            default:
                throw new InvalidOperationException();
        }
    }

    private static SocketAddress Address(JsonElement json) => SocketAddress.Parse(json.Text("text")!, (AddressFamily)json.GetProperty("family").GetInt32());

    private static string Text(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
