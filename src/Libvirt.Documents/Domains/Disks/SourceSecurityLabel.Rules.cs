namespace Libvirt.Documents.Domains;

public sealed partial class SourceSecurityLabel
{
    partial void OnRead(XmlPullReader reader)
    {
        Relabel ??= true;
        _isSkipped = LabelSkip == true && Label is null;
        if (LabelSkip == false || reader.Options.Inactive)
            LabelSkip = null; // only a running domain has it
    }

    private bool _isSkipped;

    private bool IsLabelled => LabelSkip is null;

    /// <summary>Reads the current element into a list.</summary>
    internal static void Read(List<SourceSecurityLabel> labels, XmlPullReader reader)
    {
        var label = ParseXml(reader);
        if (!label._isSkipped || !reader.Options.Inactive)
            labels.Add(label);
    }

    /// <summary>Writes labels; a definition leaves out those that only allow labelling.</summary>
    internal static void Write(List<SourceSecurityLabel> labels, XmlBuffer buffer)
    {
        foreach (var label in labels)
            if (buffer.Options.Live || label.Label is not null || label.Relabel != true)
                label.WriteXml(buffer, "seclabel");
    }
}
