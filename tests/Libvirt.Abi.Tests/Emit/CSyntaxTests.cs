using System.Text;
using Libvirt.Abi.Emit;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Tests.Emit;

public sealed class CSyntaxTests
{
    [Theory]
    [InlineData("int", "x", "int x")]
    [InlineData("const char *", "x", "const char *x")]
    [InlineData("char ** const", "x", "char ** const x")]
    [InlineData("char [80]", "field", "char field[80]")]
    public void Types_take_names(string type, string name, string expected) => Assert.Equal(expected, CSyntax.Declare(type, name));

    [Fact]
    public void An_array_names_the_macro_of_its_length() =>
        Assert.Equal("char doi[VIR_SECURITY_DOI_BUFLEN]", CSyntax.Declare(new ApiField("doi", "char [257]", 0, 257, Length: "VIR_SECURITY_DOI_BUFLEN")));

    [Fact]
    public void Prototypes_line_up()
    {
        Assert.Equal("int virInitialize(void)", CSyntax.Prototype("int virInitialize", []));
        Assert.Equal("int f(int a,\n      char *b)", CSyntax.Prototype("int f", [new("a", "int"), new("b", "char *")]));
    }

    [Fact]
    public void Long_text_is_broken_between_words()
    {
        var text = new StringBuilder();
        CSyntax.Wrap(text, " * @a: ", " *   ", string.Join(' ', Enumerable.Repeat("word", 40)));
        var lines = text.ToString().TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 1);
        Assert.All(lines, l => Assert.True(l.Length <= 100));
        Assert.All(lines.Skip(1), l => Assert.StartsWith(" *   word", l));
    }
}
