using System.Diagnostics.CodeAnalysis;

namespace Libvirt.Documents.StoragePools;

/// <summary>Options of mount for fs and netfs pools: <c>fs:mount_opts</c>. The data is a <c>List&lt;string&gt;</c>.</summary>
public sealed class MountOptionsExtension : DocumentExtension
{
    /// <summary>The only instance.</summary>
    public static MountOptionsExtension Instance { get; } = new();

    /// <inheritdoc/>
    public override string Prefix => "fs";

    /// <inheritdoc/>
    public override string Uri => "http://libvirt.org/schemas/storagepool/fs/1.0";

    /// <inheritdoc/>
    public override void Read(XmlPullReader reader, ReadOnlySpan<char> localName, [NotNull] ref object? data)
    {
        var options = (List<string>)(data ??= new List<string>());
        if (localName is not "mount_opts")
        {
            reader.Skip();
            return;
        }
        while (reader.ReadChild())
        {
            if (reader.LocalName is "option")
                options.Add(reader.GetAttribute("name") ?? throw reader.XmlError("no fs mount option name specified"));
            reader.Skip();
        }
    }

    /// <inheritdoc/>
    public override bool HasContent(object data) => ((List<string>)data).Count > 0;

    /// <inheritdoc/>
    public override void Write(XmlBuffer buffer, object data)
    {
        buffer.Start("fs:mount_opts");
        foreach (var option in (List<string>)data)
        {
            buffer.Start("fs:option");
            buffer.Attribute("name", option);
            buffer.End("fs:option");
        }
        buffer.End("fs:mount_opts");
    }

    /// <inheritdoc/>
    public override object Clone(object data) => new List<string>((List<string>)data);
}
