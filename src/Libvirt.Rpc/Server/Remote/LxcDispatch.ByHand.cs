using Libvirt.Host.Sockets;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Calls of the program lxc that are not one method of a driver.</summary>
internal static partial class LxcDispatch
{
    /// <summary>Serves a call that is written by hand.</summary>
    public static bool TryByHand(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        if ((LxcProcedure)call.Header.Procedure != LxcProcedure.DomainOpenNamespace)
            return false;
        var dom = Wire.To(session.Connection, RemoteNonnullDomain.Read(ref r));
        Allow(session, call.Header.Procedure, dom);
        foreach (nint descriptor in session.Connection.Drivers.Hypervisor.DomainLxcOpenNamespace(dom, r.UInt()))
            call.AnswerDescriptors.Add(new Descriptor((int)descriptor));
        return true;
    }
}
