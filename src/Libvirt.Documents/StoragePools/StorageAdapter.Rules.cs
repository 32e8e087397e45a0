namespace Libvirt.Documents.StoragePools;

public sealed partial class StorageAdapter
{
    /// <summary>Takes the kind that is meant and drops what the kind does not have.</summary>
    /// <returns>False when there is no adapter at all.</returns>
    internal bool Complete()
    {
        if (Type is null)
        {
            if (ParentAddress is not null)
                throw Xml("Use of 'parentaddr' element requires use of the adapter 'type'");
            if (Name is null)
                return false;
            Type = StorageAdapterType.ScsiHost;
        }
        if (Type == StorageAdapterType.ScsiHost)
        {
            Parent = ParentNodeName = ParentPortName = ParentFabricName = NodeName = PortName = null;
            Managed = null;
        }
        else
        {
            Name = null;
            ParentAddress = null;
        }
        return true;
    }

    internal void Validate()
    {
        if (Type == StorageAdapterType.ScsiHost)
        {
            if (Name is null && ParentAddress is null)
                throw Xml("Either 'name' or 'parent' must be specified for the 'scsi_host' adapter");
            if (Name is not null && ParentAddress is not null)
                throw Xml("Both 'name' and 'parent' cannot be specified for the 'scsi_host' adapter");
            return;
        }
        if (NodeName is null || PortName is null)
            throw Xml("'wwnn' and 'wwpn' must be specified for adapter type 'fchost'");
        WorldWideName.Check(NodeName);
        WorldWideName.Check(PortName);
        if (ParentNodeName is not null && ParentPortName is null)
            throw Xml($"when providing parent_wwnn='{ParentNodeName}', the parent_wwpn must also be provided");
        if (ParentNodeName is null && ParentPortName is not null)
            throw Xml($"when providing parent_wwpn='{ParentPortName}', the parent_wwnn must also be provided");
        WorldWideName.Check(ParentNodeName);
        WorldWideName.Check(ParentPortName);
        WorldWideName.Check(ParentFabricName);
    }

    private static LibvirtException Xml(string text) => LibvirtException.Xml(ErrorDomain.Storage, text);
}
