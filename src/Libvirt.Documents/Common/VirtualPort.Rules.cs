namespace Libvirt.Documents;

public sealed partial class VirtualPort
{
    /// <summary>Demands what a port needs that is to be connected, and chooses identities that may be chosen.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_XML_ERROR: something is missing</exception>
    internal void Complete(XmlPullReader reader)
    {
        if (Type is not { } type)
            throw reader.XmlError("missing required virtualport type");
        var given = Parameters;
        var missing = type switch
        {
            VirtualPortType.V8021Qbg when given?.ManagerId is null => "managerid",
            VirtualPortType.V8021Qbg when given.TypeId is null => "typeid",
            VirtualPortType.V8021Qbg when given.TypeIdVersion is null => "typeidversion",
            VirtualPortType.V8021Qbh when string.IsNullOrEmpty(given?.ProfileId) => "profileid",
            VirtualPortType.Midonet when given?.InterfaceId is null => "interfaceid",
            _ => null,
        };
        if (missing is not null)
            throw reader.XmlError($"missing {missing} in <virtualport type='{VirtualPortTypeNames.Text(type)}'>");
        if (type == VirtualPortType.V8021Qbg)
            given!.InstanceId ??= Uuid.NewRandom();
        else if (type == VirtualPortType.Openvswitch)
            (Parameters ??= new()).InterfaceId ??= Uuid.NewRandom();
    }
}
