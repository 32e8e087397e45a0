using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Values;

public sealed class BitmapTests
{
    public static TheoryData<string, string> Operations => CorpusFolder.Cases("virbitmaptest", "bitmap-binop");

    [CorpusTheory]
    [MemberData(nameof(Operations))]
    public void Upstream(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Bitmap a = Bitmap.Parse(c.Text("a")!, 256), b = Bitmap.Parse(c.Text("b")!, 256);
        var result = c.Text("op") switch { "union" => a.Union(b), "subtract" => a.Except(b), _ => a.Intersect(b) };
        Assert.Equal(Bitmap.Parse(c.Text("result")!, 256), result);
    }

    [Fact]
    public void BytesAreLittleEndianAndAsManyAsNeeded()
    {
        Assert.Equal([0x09, 0x01], Bitmap.Parse("0,3,8").ToBytes());
        Assert.Equal([0], new Bitmap(100).ToBytes());
        Assert.Equal("0,3,8", Bitmap.FromBytes([0x09, 0x01, 0]).ToString());
        Span<byte> map = stackalloc byte[3];
        Bitmap.Parse("0,3,8,70").CopyTo(map);
        Assert.Equal([9, 1, 0], map.ToArray());
    }

    [Fact]
    public void Questions()
    {
        var bitmap = Bitmap.Parse("1,63-65,200", 256);
        Assert.Equal((5, 1, 200, false), (bitmap.Count, bitmap.First, bitmap.Last, bitmap.IsEmpty));
        Assert.Equal([1, 63, 64, 65, 200], bitmap.Bits);
        Assert.Equal((65, 200, -1), (bitmap.Next(64), bitmap.Next(65), bitmap.Next(200)));
        Assert.False(bitmap[-1] || bitmap[256] || bitmap[0]);
        Assert.Equal((-1, true), (new Bitmap(0).First, new Bitmap(0).IsEmpty));
        Assert.Equal("1,64-65,200", bitmap.With(63, false).ToString());
        Assert.Equal(301, bitmap.With(300).Size);
        Assert.Equal("1,63", bitmap.Resize(64).ToString());
        Assert.Equal("0-66", Bitmap.Full(67).ToString());
        Assert.True(bitmap.Overlaps(Bitmap.Parse("64")));
        Assert.Equal(Bitmap.Parse("1", 8).GetHashCode(), Bitmap.Parse("1", 800).GetHashCode());
    }

    [Fact]
    public void HugeNumbersDoNotTakeMemory() => Assert.Throws<LibvirtException>(() => Bitmap.Parse("2147483647"));
}
