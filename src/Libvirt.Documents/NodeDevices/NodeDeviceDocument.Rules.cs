using Libvirt.Documents.NodeDevices;

namespace Libvirt.Documents;

public sealed partial class NodeDeviceDocument
{
    /// <summary>Where a device is belongs to the device that exists, not to its definition.</summary>
    private static bool IsLive(in FormatOptions options) => options.Live;

    private const string NewName = "new device";

    /// <summary>Node name of the adapter on which a new one shall be made; read, not written.</summary>
    public string? ParentNodeName { get; set; }

    /// <summary>Port name of the adapter on which a new one shall be made; read, not written.</summary>
    public string? ParentPortName { get; set; }

    /// <summary>Fabric of the adapter on which a new one shall be made; read, not written.</summary>
    public string? ParentFabricName { get; set; }

    private void ReadCapabilities(XmlPullReader reader)
    {
        int subordinate = reader.GetAttribute("type") switch { "fc_host" => 9, "vports" => 10, "mdev_types" => 13, "vpd" => 21, "ccwgroup_member" => 23, _ => 0 };
        if (subordinate > 0)
            throw reader.Error(ErrorNumber.InternalError, $"unknown capability type '{subordinate}' for '{{1}}'");
        Capabilities.Add(NodeCapability.ParseXml(reader));
    }

    private void WriteCapabilities(XmlBuffer buffer)
    {
        foreach (var capability in Capabilities)
            capability.WriteXmlPaired(buffer, "capability");
    }

    private void ReadName(XmlPullReader reader)
    {
        if (Name.Length == 0)
            Name = reader.ReadText();
        else
            reader.Skip();
        reader.Subject = Name;
    }

    private void WriteName(XmlBuffer buffer) => buffer.Element("name", Name);

    private void ReadParent(XmlPullReader reader)
    {
        ParentNodeName = reader.GetAttribute("wwnn");
        ParentPortName = reader.GetAttribute("wwpn");
        ParentFabricName = reader.GetAttribute("fabric_wwn");
        Parent = reader.ReadText();
        if (Parent.Length == 0)
            Parent = null;
    }

    private void WriteParent(XmlBuffer buffer)
    {
        if (Parent is not null)
            buffer.Element("parent", Parent);
    }

    partial void OnAttributesRead(XmlPullReader reader) => reader.Subject = reader.Options.Create ? NewName : "";

    partial void OnRead(XmlPullReader reader)
    {
        if (Name.Length == 0)
            Name = reader.Options.Create ? NewName : throw reader.Error(ErrorNumber.NoName, null);
        if (Capabilities.Count == 0)
            throw reader.Error(ErrorNumber.InternalError, "no device capabilities for '{1}'");
        var links = DeviceNodes.FindAll(d => d.Type == DeviceNodeType.Link);
        DeviceNodes.RemoveAll(d => d.Type == DeviceNodeType.Link);
        DeviceNodes.AddRange(links);
        WorldWideName.Check(ParentNodeName);
        WorldWideName.Check(ParentPortName);
        WorldWideName.Check(ParentFabricName);
        if ((ParentNodeName is null) != (ParentPortName is null))
            throw reader.XmlError(ParentPortName is null
                ? $"when providing parent wwnn='{ParentNodeName}', the wwpn must also be provided"
                : $"when providing parent wwpn='{ParentPortName}', the wwnn must also be provided");
    }
}
