using System.Text;

namespace Libvirt;

/// <summary>A connection or migration URI, read and written as native libvirt does with libxml2.</summary>
public sealed record LibvirtUri
{
    /// <summary>"qemu+ssh"; null in a relative reference such as "system".</summary>
    public string? Scheme { get; init; }

    /// <summary>The driver's part of the scheme: "qemu" of "qemu+ssh".</summary>
    public string? Driver => Scheme is { } scheme && scheme.IndexOf('+') is >= 0 and var plus ? scheme[..plus] : Scheme;

    /// <summary>The transport's part of the scheme: "ssh" of "qemu+ssh"; null when there is none.</summary>
    public string? Transport => Scheme is { } scheme && scheme.IndexOf('+') is >= 0 and var plus ? scheme[(plus + 1)..] : null;

    /// <summary>User, with a password behind a colon if there is one; decoded.</summary>
    public string? User { get; init; }

    /// <summary>Host name or address, decoded, IPv6 without brackets; null when absent or empty.</summary>
    public string? Server { get; init; }

    /// <summary>0 when absent. Up to 2147483647, as native lets it pass.</summary>
    public int Port { get; init; }

    /// <summary>Decoded; null when empty.</summary>
    public string? Path { get; init; }

    /// <summary>Not decoded; null when there is no question mark.</summary>
    public string? Query { get; init; }

    /// <summary>Decoded; null when there is no number sign.</summary>
    public string? Fragment { get; init; }

    /// <summary>The parameters of the query in their order; a name may occur more than once.</summary>
    public IReadOnlyList<UriParameter> Parameters { get; init; } = [];

    /// <summary>The value of the first parameter with a name, or null.</summary>
    public string? Parameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
                return parameter.Value;
        }
        return null;
    }

    /// <summary>The value of a parameter that must be there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: Missing URI parameter</exception>
    public string RequiredParameter(string name)
        => Parameter(name) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Uri, $"Missing URI parameter '{name}'");

    /// <summary>Reads a URI or a relative reference.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: Unable to parse URI</exception>
    public static LibvirtUri Parse(string text)
        => UriReader.Read(text) ?? throw LibvirtException.Internal(ErrorDomain.Uri, "Unable to parse URI " + text);

    /// <summary>The text of the whole URI. Always with "//", as native writes it; the query unchanged.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Scheme is not null)
            text.Append(Scheme).Append(':');
        text.Append("//");
        if (User is not null)
            UriEscapes.Encode(text, User, ";:&=+$,").Append('@');
        if (Server is not null)
            text.Append(Server.Contains(':') ? $"[{Server}]" : Server);
        if (Server is not null && Port > 0)
            text.Append(':').Append(Port);
        if (Path is not null)
            UriEscapes.Encode(text, Path, "/;@&=+$,");
        if (Query is not null)
            text.Append('?').Append(Query);
        if (Fragment is not null)
            UriEscapes.Encode(text.Append('#'), Fragment, ";/?:@&=+$,[]");
        return text.ToString();
    }

    /// <summary>Parameters as a query, "a=b&amp;c=d", everything but letters, digits and -._~ escaped in the values; null when there is none.</summary>
    public static string? FormatQuery(IEnumerable<UriParameter> parameters)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (text.Length > 0)
                text.Append('&');
            UriEscapes.Encode(text.Append(name).Append('='), value, null);
        }
        return text.Length > 0 ? text.ToString() : null;
    }
}
