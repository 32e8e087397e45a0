namespace Libvirt.Documents.Domains;

public sealed partial class DiskMirror
{
    /// <summary>A copy to a file was once told by attributes alone; they are still written beside the source.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (File is null || Source is not null)
            return;
        Type = StorageType.File;
        Source = new() { File = File };
        if (Format is null && FormatName is { } name)
            Format = new() { Type = StorageFormatNames.TryParse(name, out var format) ? format : throw reader.XmlError($"unknown mirror format value '{name}'") };
    }

    /// <summary>A copy without a format is raw; that of a file is told by attributes too.</summary>
    public void CompleteFormat()
    {
        Format ??= new() { Type = StorageFormat.Raw };
        if (Type != StorageType.File || Job != MirrorJob.Copy || Format.Type is not { } type)
            return;
        File ??= Source?.File;
        FormatName ??= StorageFormatNames.Text(type);
    }
}
