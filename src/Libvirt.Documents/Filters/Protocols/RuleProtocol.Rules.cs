namespace Libvirt.Documents.Filters;

public abstract partial class RuleProtocol
{
    private void ReadNegated(XmlPullReader reader, int index)
    {
        // decided when all was read: it says nothing about an element without conditions
    }

    private void WriteNegated(XmlBuffer buffer)
    {
        if (Negated)
            buffer.Attribute("match", "no");
    }

    partial void OnAttributesRead(XmlPullReader reader)
    {
        Negated = reader.TryGetAttribute("match", out var match) && match is "no" && HasConditions();
        Check(reader);
    }

    private bool HasConditions()
    {
        using var buffer = new XmlBuffer();
        WriteXmlAttributes(buffer);
        return buffer.Length > 0;
    }

    /// <summary>What the attributes must not say together.</summary>
    private protected virtual void Check(XmlPullReader reader)
    {
    }

    private protected static void CheckPorts(XmlPullReader reader, string name, RulePorts ports, RuleValue<RuleIpProtocol>? protocol)
    {
        if (ports.IsEmpty || (protocol is { } given && (given.Variable is not null || given.Datum.HasPorts)))
            return;
        throw reader.Error(ErrorNumber.InternalError,
            $"{name} rule with port specification requires protocol specification with protocol to be either one of tcp(6), udp(17), dccp(33), or sctp(132)");
    }
}
