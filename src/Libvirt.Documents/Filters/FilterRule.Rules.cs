namespace Libvirt.Documents.Filters;

public sealed partial class FilterRule
{
    private void ReadPriority(XmlPullReader reader, int index)
    {
        // what is no number or out of range counts as not given, as in native
        if (XmlScalar.TryInt32(reader.AttributeValue(index), false, out int priority) && priority is >= -1000 and <= 1000)
            Priority = priority;
    }

    private void WritePriority(XmlBuffer buffer) => buffer.Attribute("priority", (long)Priority);

    private void ReadIgnoreState(XmlPullReader reader, int index)
    {
        var text = reader.AttributeValue(index);
        IgnoreState = text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private void WriteIgnoreState(XmlBuffer buffer)
    {
        if (IgnoreState)
            buffer.Attribute("statematch", "false");
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Protocols.Count < 2)
            return;
        // the first protocol decides what the rule is about
        Protocols.RemoveAll(p => p.ElementName != Protocols[0].ElementName);
        if (Protocols.Count > 1)
            Protocols = RuleMerging.Merge(Protocols);
    }
}
