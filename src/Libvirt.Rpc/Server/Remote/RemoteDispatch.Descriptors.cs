using Libvirt.Host.Sockets;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Calls that come with file descriptors, or answer with some.</summary>
internal static partial class RemoteDispatch
{
    private static bool TryDescriptors(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        switch ((RemoteProcedure)call.Header.Procedure)
        {
            case RemoteProcedure.DomainOpenGraphics:
            {
                var dom = Subject(session, call, ref r);
                var (index, flags) = (r.UInt(), r.UInt());
                r.End();
                if (call.Descriptors.Length != 1)
                    throw LibvirtException.Internal(ErrorDomain.Rpc, "No FD available at slot 0");
                session.Connection.Drivers.Hypervisor.DomainOpenGraphics(dom, index, call.Descriptors[0].Number, flags);
                return true;
            }
            case RemoteProcedure.DomainOpenGraphicsFd:
            {
                var dom = Subject(session, call, ref r);
                var (index, flags) = (r.UInt(), r.UInt());
                r.End();
                call.AnswerDescriptors.Add(new Descriptor(session.Connection.Drivers.Hypervisor.DomainOpenGraphicsFD(dom, index, flags)));
                return true;
            }
            case RemoteProcedure.DomainCreateXmlWithFiles:
            {
                Allow(session, call.Header.Procedure, null);
                var (xml, flags) = (r.String(Limits.RemoteStringMax), r.UInt());
                r.End();
                session.AllowDefinition(xml, "domain", "start");
                var made = session.Connection.Drivers.Hypervisor.DomainCreateXMLWithFiles(session.Connection, xml, Numbers(call), flags);
                new RemoteDomainCreateXmlWithFilesRet { Dom = Wire.From(made) }.Write(w);
                return true;
            }
            case RemoteProcedure.DomainCreateWithFiles:
            {
                var dom = Subject(session, call, ref r);
                uint flags = r.UInt();
                r.End();
                session.Connection.Drivers.Hypervisor.DomainCreateWithFiles(dom, Numbers(call), flags);
                new RemoteDomainCreateWithFilesRet { Dom = Wire.From(dom) }.Write(w);
                return true;
            }
            case RemoteProcedure.DomainFdAssociate:
            {
                var dom = Subject(session, call, ref r);
                var (name, flags) = (r.String(Limits.RemoteStringMax), r.UInt());
                r.End();
                session.Connection.Drivers.Hypervisor.DomainFDAssociate(dom, name, Numbers(call), flags);
                return true;
            }
            default:
                return false;
        }
    }

    private static Domain Subject(RemoteSession session, ServerCall call, ref XdrReader r)
    {
        var dom = Wire.To(session.Connection, RemoteNonnullDomain.Read(ref r));
        Allow(session, call.Header.Procedure, dom);
        return dom;
    }

    private static int[] Numbers(ServerCall call) => Array.ConvertAll(call.Descriptors, d => d.Number);
}
