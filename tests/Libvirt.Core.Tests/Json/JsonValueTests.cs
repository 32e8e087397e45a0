using System.Text;
using Libvirt.Json;

namespace Libvirt.Tests.Json;

public sealed class JsonValueTests
{
    [Fact]
    public void Numbers()
    {
        var numbers = ((JsonArray)JsonValue.Parse("[0, -1, 18446744073709551615, 1.5, 1e3, 4294967296]")).Items.Cast<JsonNumber>().ToArray();
        Assert.Equal([0L, -1, null, null, null, 4294967296], numbers.Select(n => n.AsLong));
        Assert.Equal([0UL, null, ulong.MaxValue, null, null, 4294967296], numbers.Select(n => n.AsULong));
        Assert.Equal([0, -1, null, null, null, null], numbers.Select(n => n.AsInt));
        Assert.Equal([0, -1, 18446744073709551615.0, 1.5, 1000, 4294967296], numbers.Select(n => n.AsDouble));
        Assert.Equal("[-9223372036854775808,18446744073709551615,0.1]", new JsonArray(new JsonNumber(long.MinValue), new JsonNumber(ulong.MaxValue), new JsonNumber(0.1)).ToString());
    }

    [Theory]
    [InlineData("\"\\u0001\\u001f\\b\\f\\r/\\/\\u00e9\\ud83d\\ude00\"", "\"\\u0001\\u001f\\b\\f\\r//é😀\"")]
    [InlineData("{\"b\":1,\"a\":{},\"c\":[[],{}]}", "{\"b\":1,\"a\":{},\"c\":[[],{}]}")]
    [InlineData(" null ", "null")]
    public void Written(string text, string expected) => Assert.Equal(expected, JsonValue.Parse(text).ToString());

    [Fact]
    public void Pretty() => Assert.Equal("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}", JsonValue.Parse("{\"a\":[1,{}],\"b\":[]}").Format(true));

    [Theory]
    [InlineData("{\"a\":1,\n \"a\":2}", "line 2, column 2: duplicate key 'a'")]
    [InlineData("[\n1,,2]", "line 2, column 3: unexpected text")]
    [InlineData("[1,]", "line 1")]
    [InlineData("[01]", "line 1")]
    [InlineData("[NaN]", "line 1")]
    [InlineData("\"\t\"", "line 1")]
    [InlineData("[\"\\ud800\"]", "line 1, column 2: text that is not Unicode")]
    public void Refused(string text, string place) => Assert.Contains(place, Assert.Throws<LibvirtException>(() => JsonValue.Parse(text)).Message);

    [Fact]
    public void InvalidBytesAreRefused()
        => Assert.Contains("not Unicode", Assert.Throws<LibvirtException>(() => JsonValue.Parse([(byte)'"', 0xff, (byte)'"'])).Message);

    [Fact]
    public void Limits()
    {
        var limits = new JsonLimits(100, 3);
        JsonValue.Parse("[[[1]]]", limits);
        Assert.Contains("more than 3 levels", Assert.Throws<LibvirtException>(() => JsonValue.Parse("[[[[1]]]]", limits)).Message);
        Assert.Contains("longer than 100 bytes", Assert.Throws<LibvirtException>(() => JsonValue.Parse(new string(' ', 101), limits)).Message);
        Assert.Throws<LibvirtException>(() => JsonValue.Parse(new string('[', 100_000)));
    }

    [Fact]
    public void MutatedDocumentsAreReadOrRefused()
    {
        var seed = Encoding.UTF8.GetBytes("{\"return\":[{\"a\":-1.5e3,\"b\":\"x\\u00e9\\n\"},null,true,[]],\"id\":\"libvirt-2\"}");
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            var text = (byte[])seed.Clone();
            for (int changes = random.Next(1, 4); changes > 0; changes--)
                text[random.Next(text.Length)] = (byte)random.Next(256);
            try
            {
                var value = JsonValue.Parse(text);
                Assert.Equal(value.ToString(), JsonValue.Parse(value.Format(true)).ToString());
            }
            catch (LibvirtException error)
            {
                Assert.Equal(ErrorNumber.InternalError, error.Code);
            }
        }
    }
}
