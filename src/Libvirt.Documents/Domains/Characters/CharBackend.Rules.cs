namespace Libvirt.Documents.Domains;

public sealed partial class CharBackend
{
    partial void OnRead(XmlPullReader reader)
    {
        CheckSources(reader);
        if (Type is CharType.Tcp)
        {
            Protocol ??= new();
            Protocol.Type ??= CharProtocolType.Raw;
        }
        else
            Protocol = null;
        if (Log?.File is null)
            Log = null;
        if (Type == CharType.Nmdm && Sources.Count > 0 && (Sources[0].Master is null || Sources[0].Slave is null))
            throw reader.Error(ErrorNumber.InternalError, "Should define both master and slave path attributes for nmdm device");
        if (Type is CharType.Tcp or CharType.Unix or CharType.Udp)
            foreach (var source in Sources)
                source.Mode ??= CharMode.Connect;
        if (Type == CharType.Udp && Sources is [{ Mode: not CharMode.Bind }, { Mode: CharMode.Bind }])
            Sources.Reverse();
        if (Type == CharType.Pty && reader.Options.Inactive)
            foreach (var source in Sources)
                source.Path = null;
    }

    /// <summary>UDP has two ends; the others have one.</summary>
    private void CheckSources(XmlPullReader reader)
    {
        if (Type == CharType.Udp && Sources.Count > 2)
            throw reader.XmlError("only two source elements are allowed for character device");
        if (Type is CharType.File or CharType.Pty or CharType.Dev or CharType.Pipe or CharType.Unix or CharType.Tcp && Sources.Count > 1)
            throw reader.XmlError("only one source element is allowed for character device");
    }

    private bool IsPty => Type == CharType.Pty;

    private void ReadType(XmlPullReader reader, int index)
    {
        if (!CharTypeNames.TryParse(reader.AttributeValue(index), out var type))
            throw reader.Unsupported(reader.Name is "redirdev"
                ? $"unknown redirdev character device type '{reader.AttributeValue(index)}'"
                : $"unknown type presented to host for character device: {reader.AttributeValue(index)}");
        Type = type;
    }

    private void WriteType(XmlBuffer buffer)
    {
        if (Type is { } type)
            buffer.Attribute("type", CharTypeNames.Text(type));
    }

    /// <summary>Whether sources are written: not for types that need none, the path of a pty only while it runs.</summary>
    private bool ShowsSources(in FormatOptions options) => Type switch
    {
        CharType.Null or CharType.Vc or CharType.Stdio or CharType.Spicevmc => false,
        CharType.Unix => Sources.Count > 0 && (Sources[0].Path is not null || Sources[0].Reconnect is not null),
        CharType.Pty => Sources.Count > 0 && (options.Live && Sources[0].Path is not null || Sources[0].SecurityLabels.Count > 0),
        _ => true,
    };
}
