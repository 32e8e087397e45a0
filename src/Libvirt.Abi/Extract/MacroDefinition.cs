using System.Text.RegularExpressions;

namespace Libvirt.Abi.Extract;

/// <summary>A #define of a public header.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Header">The header.</param>
/// <param name="Parameters">"a,b" if it is function-like, else null.</param>
/// <param name="Body">What it stands for, in one line.</param>
public sealed record MacroDefinition(string Name, string Header, string? Parameters, string Body)
{
    /// <summary>The definitions in the preprocessor's output, in order.</summary>
    public static IEnumerable<MacroDefinition> Read(string preprocessed, HeaderFolder headers)
    {
        string? header = null;
        foreach (var line in preprocessed.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && line.Split('"') is [_, var file, ..])
                header = headers.PublicName(file);
            else if (header is not null && Pattern.Match(line) is { Success: true } match)
                yield return new MacroDefinition(match.Groups[1].Value, header,
                    match.Groups[2].Success ? match.Groups[2].Value.Replace(" ", "") : null, match.Groups[3].Value.Trim());
        }
    }

    private static readonly Regex Pattern = new(@"^#define (\w+)(?:\(([^)]*)\))?(?: (.*))?$");
}
