namespace Libvirt;

/// <summary>The content of a virError without its pointers.</summary>
/// <param name="Code">The error number.</param>
/// <param name="Domain">The part of the library that reported it.</param>
/// <param name="Level">Warning or error.</param>
/// <param name="Message">The whole human-readable text.</param>
/// <param name="Str1">The template of the text, as native gives it.</param>
/// <param name="Str2">The detail that was put into the template; null when there was none.</param>
/// <param name="Str3">Further detail; native leaves it NULL but for a few codes.</param>
/// <param name="Int1">Further detail, errno for VIR_ERR_SYSTEM_ERROR; -1 when unused.</param>
/// <param name="Int2">Further detail; -1 when unused.</param>
public sealed record ErrorRecord(ErrorNumber Code, ErrorDomain Domain, ErrorLevel Level, string Message,
    string? Str1, string? Str2, string? Str3, int Int1, int Int2)
{
    /// <summary>Builds the record that native's virReportError makes of a code and a detail.</summary>
    public static ErrorRecord Create(ErrorDomain domain, ErrorNumber code, string? detail)
    {
        var template = detail is null ? ErrorMessages.Plain(code) : ErrorMessages.Template(code);
        var placeholder = template.Contains("%1$s", StringComparison.Ordinal) ? "%1$s" : "%s"; // a few codes have the bare form
        return new(code, domain, ErrorLevel.Error, detail is null ? template : template.Replace(placeholder, detail, StringComparison.Ordinal),
            template, detail, null, -1, -1);
    }
}
