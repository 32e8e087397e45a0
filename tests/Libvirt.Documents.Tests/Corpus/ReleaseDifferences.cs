using System.Text.RegularExpressions;

namespace Libvirt.Documents.Tests.Corpus;

/// <summary>
/// Upstream's data is of 11.3, this project follows 12.8. What the newer release writes differently, as its recorded answers show:
/// elements without content are closed in their start tag.
/// </summary>
public static partial class ReleaseDifferences
{
    /// <summary>A text of the older release as the newer one writes it.</summary>
    public static string AsNewer(string text)
        => EmptyElement().IsMatch(text) ? EmptyElement().Replace(text, "<$1$2/>") : text;

    [GeneratedRegex(@"<(ip|hyperv)( [^>]*[^/])>\n\s*</\1>")]
    private static partial Regex EmptyElement();
}
