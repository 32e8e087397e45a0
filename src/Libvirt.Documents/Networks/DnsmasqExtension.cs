using System.Diagnostics.CodeAnalysis;

namespace Libvirt.Documents.Networks;

/// <summary>Raw options for dnsmasq: <c>dnsmasq:options</c>. The data is a <c>List&lt;string&gt;</c>.</summary>
public sealed class DnsmasqExtension : DocumentExtension
{
    /// <summary>The only instance.</summary>
    public static DnsmasqExtension Instance { get; } = new();

    /// <inheritdoc/>
    public override string Prefix => "dnsmasq";

    /// <inheritdoc/>
    public override string Uri => "http://libvirt.org/schemas/network/dnsmasq/1.0";

    /// <inheritdoc/>
    public override void Read(XmlPullReader reader, ReadOnlySpan<char> localName, [NotNull] ref object? data)
    {
        var options = (List<string>)(data ??= new List<string>());
        if (localName is not "options")
        {
            reader.Skip();
            return;
        }
        while (reader.ReadChild())
        {
            if (reader.LocalName is "option")
                options.Add(reader.GetAttribute("value") ?? throw reader.XmlError("No dnsmasq option value specified"));
            reader.Skip();
        }
    }

    /// <inheritdoc/>
    public override bool HasContent(object data) => ((List<string>)data).Count > 0;

    /// <inheritdoc/>
    public override void Write(XmlBuffer buffer, object data)
    {
        buffer.Start("dnsmasq:options");
        foreach (var option in (List<string>)data)
        {
            buffer.Start("dnsmasq:option");
            buffer.Attribute("value", option);
            buffer.End("dnsmasq:option");
        }
        buffer.End("dnsmasq:options");
    }

    /// <inheritdoc/>
    public override object Clone(object data) => new List<string>((List<string>)data);
}
