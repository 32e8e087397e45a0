namespace Libvirt.Tests.Values;

/// <summary>Whatever the text, a parser answers or throws LibvirtException. The seed is fixed: a failure repeats.</summary>
public sealed class ParserFuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "test", "qemu+ssh", ":", "/", "//", "?", "#", "&", "=", ";", "%", "%41", "%00", "%zz", "@", "[", "]", "::", "1", "0", "-", "^", ",", "2147483648", "18446744073709551616",
        "\"", "'", "\"\"\"", "\n", "\r", "\t", " ", "\\", "\0", "é", "\ud800", ".", "+", "KiB", "inf", "1e999", "0x", "file", "stderr", "uri_aliases",
    ];

    private static readonly Action<string>[] Parsers =
    [
        text => _ = LibvirtUri.Parse(text).ToString(),
        text => _ = ConfigurationFile.Parse(text).ToString(),
        text => _ = ConfigurationFile.Parse(text, syntax: ConfigurationSyntax.Vmx).ToString(),
        text => _ = ConfigurationFile.Parse(text, syntax: ConfigurationSyntax.Lxc).ToString(),
        text => _ = new ClientConfiguration(ConfigurationFile.Parse(text)).ResolveAlias("x"),
        text => _ = IniFile.Parse(text, "f").Groups,
        text => _ = Bitmap.Parse(text).ToString(),
        text => _ = Bitmap.Parse(text, 100).ToHexString(),
        text => _ = SocketAddress.Parse(text).ToString(),
        text => _ = ScaledInteger.Parse(text, 1024),
        text => _ = MacAddress.TryParse(text, out _),
        text => _ = Uuid.TryParse(text, out _),
        text => _ = VersionNumber.TryParse(text, out _, true),
        text => _ = FloatingPoint.TryParse(text, out _),
        text => _ = PathRules.Sanitize(text),
        text => _ = PathRules.IsFileName(text),
        text => _ = TypedParameterText.Parse("n", TypedParameterType.Boolean, text),
        text => _ = LogSyntax.ParseFilters(text),
    ];

    [Fact]
    public void NothingElseIsThrown()
    {
        var random = new Random(12_008);
        for (int round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var parser = Parsers[round % Parsers.Length];
            try
            {
                parser(text);
            }
            catch (LibvirtException)
            {
                // The answer to malformed text.
            }
            catch (Exception e)
            {
                Assert.Fail($"parser {round % Parsers.Length}, text {Uri.EscapeDataString(text.Replace('\ud800', '?'))}: {e}");
            }
        }
    }

    [Fact]
    public void FormattedUrisReadBack()
    {
        var random = new Random(12_008);
        for (int round = 0; round < 5_000; round++)
        {
            var text = "test://" + string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            LibvirtUri uri;
            try
            {
                uri = LibvirtUri.Parse(text);
            }
            catch (LibvirtException)
            {
                continue;
            }
            // Like native, a host that needed escapes is written without them.
            if (uri.Server is null || !text.Contains('%'))
                Assert.Equal(uri.ToString(), LibvirtUri.Parse(uri.ToString()).ToString());
        }
    }
}
