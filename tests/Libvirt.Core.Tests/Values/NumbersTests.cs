using System.Globalization;
using System.Text.Json;
using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Values;

public sealed class NumbersTests
{
    public static TheoryData<string, string> Integers => CorpusFolder.Cases("virstringtest", "strtol");

    public static TheoryData<string, string> Doubles => CorpusFolder.Cases("virstringtest", "strtod");

    [CorpusTheory]
    [MemberData(nameof(Integers))]
    public void UpstreamIntegers(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        string text = c.Text("str")!;
        string? rest = c.Text("suffix");
        bool Ends(int length) => rest is null ? length == text.Length : text[length..] == rest;

        bool ok = Numbers.TryParseInt(text, out int i, out int end, 0) && (rest is not null || end == text.Length);
        Assert.Equal(c.Number("i_ret") == 0, ok);
        if (ok)
            Assert.Equal((c.Number("i"), true), (i, Ends(end)));
        ok = Numbers.TryParseUIntWrapping(text, out uint u, out end, 0) && (rest is not null || end == text.Length);
        Assert.Equal(c.Number("u_ret") == 0, ok);
        if (ok)
            Assert.Equal((c.Number("u"), true), (u, Ends(end)));
        ok = Numbers.TryParseLong(text, out long ll, out end, 0) && (rest is not null || end == text.Length);
        Assert.Equal(c.Number("ll_ret") == 0, ok);
        if (ok)
            Assert.Equal((c.Number("ll"), true), (ll, Ends(end)));
        ok = Numbers.TryParseULongWrapping(text, out ulong ull, out end, 0) && (rest is not null || end == text.Length);
        Assert.Equal(c.Number("ull_ret") == 0, ok);
        if (ok)
            Assert.Equal((c.Parameters.GetProperty("ull").GetUInt64(), true), (ull, Ends(end)));
    }

    [CorpusTheory]
    [MemberData(nameof(Doubles))]
    public void UpstreamDoubles(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        string text = c.Text("str")!, rest = c.Text("end") ?? "";
        Assert.True(FloatingPoint.TryParse(text, out double value, out int length));
        Assert.Equal(rest, text[length..]);
        var expected = c.Parameters.GetProperty("result");
        Assert.Equal(expected.ValueKind == JsonValueKind.Number ? expected.GetDouble() : double.Parse(expected.GetString()!, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("1 ")]
    [InlineData("0x10")]
    [InlineData("4294967296")]
    public void UnsignedIsStrict(string text) => Assert.False(Numbers.TryParseUInt(text, out _));

    [Fact]
    public void WhiteSpacePlusAndBases()
    {
        Assert.True(Numbers.TryParseUInt(" \t+12", out uint value));
        Assert.Equal(12u, value);
        Assert.True(Numbers.TryParseInt("010", out int octal, 0));
        Assert.Equal(8, octal);
        Assert.True(Numbers.TryParseInt("ff", out int hex, 16));
        Assert.Equal(255, hex);
    }

    [Fact]
    public void DoublesAreWrittenWithSixDigits() => Assert.Equal("1.500000", FloatingPoint.Format(1.5));
}
