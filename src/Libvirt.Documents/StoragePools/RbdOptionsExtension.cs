using System.Diagnostics.CodeAnalysis;

namespace Libvirt.Documents.StoragePools;

/// <summary>Options of the cluster client: <c>rbd:config_opts</c>. The data is a list of names and values.</summary>
public sealed class RbdOptionsExtension : DocumentExtension
{
    /// <summary>The only instance.</summary>
    public static RbdOptionsExtension Instance { get; } = new();

    /// <inheritdoc/>
    public override string Prefix => "rbd";

    /// <inheritdoc/>
    public override string Uri => "http://libvirt.org/schemas/storagepool/rbd/1.0";

    /// <inheritdoc/>
    public override void Read(XmlPullReader reader, ReadOnlySpan<char> localName, [NotNull] ref object? data)
    {
        var options = (List<KeyValuePair<string, string>>)(data ??= new List<KeyValuePair<string, string>>());
        if (localName is not "config_opts")
        {
            reader.Skip();
            return;
        }
        while (reader.ReadChild())
        {
            if (reader.LocalName is "option")
            {
                var name = reader.GetAttribute("name") ?? throw reader.XmlError("no rbd option name specified");
                options.Add(new(name, reader.GetAttribute("value") ?? throw reader.XmlError($"no rbd option value specified for name '{name}'")));
            }
            reader.Skip();
        }
    }

    /// <inheritdoc/>
    public override bool HasContent(object data) => ((List<KeyValuePair<string, string>>)data).Count > 0;

    /// <inheritdoc/>
    public override void Write(XmlBuffer buffer, object data)
    {
        buffer.Start("rbd:config_opts");
        foreach (var (name, value) in (List<KeyValuePair<string, string>>)data)
        {
            buffer.Start("rbd:option");
            buffer.Attribute("name", name);
            buffer.Attribute("value", value);
            buffer.End("rbd:option");
        }
        buffer.End("rbd:config_opts");
    }

    /// <inheritdoc/>
    public override object Clone(object data) => new List<KeyValuePair<string, string>>((List<KeyValuePair<string, string>>)data);
}
