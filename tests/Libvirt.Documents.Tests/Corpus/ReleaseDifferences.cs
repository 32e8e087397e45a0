using System.Text.RegularExpressions;

namespace Libvirt.Documents.Tests.Corpus;

/// <summary>
/// Upstream's data is of 11.3, this project follows 12.8. What the newer release writes differently, as its recorded answers show:
/// elements without content are closed in their start tag, and numbers of channel subsystems have two digits.
/// </summary>
public static partial class ReleaseDifferences
{
    /// <summary>A text of the older release as the newer one writes it.</summary>
    public static string AsNewer(string text)
        => text.Contains("cssid='0x", StringComparison.Ordinal) || EmptyElement().IsMatch(text)
            ? ShortSubsystem().Replace(EmptyElement().Replace(text, "<$1$2/>"), "cssid='0x0$1'") : text;

    [GeneratedRegex(@"<(ip|hyperv)( [^>]*[^/])>\n\s*</\1>")]
    private static partial Regex EmptyElement();

    [GeneratedRegex("cssid='0x([0-9a-f])'")]
    private static partial Regex ShortSubsystem();
}
