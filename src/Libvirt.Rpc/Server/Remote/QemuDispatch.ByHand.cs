using Libvirt.Host.Sockets;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Calls of the program qemu that are not one method of a driver.</summary>
internal static partial class QemuDispatch
{
    /// <summary>Serves a call that is written by hand.</summary>
    public static bool TryByHand(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var h = session.Connection.Drivers.Hypervisor;
        switch ((QemuProcedure)call.Header.Procedure)
        {
            case QemuProcedure.ConnectDomainMonitorEventRegister:
                Allow(session, call.Header.Procedure, null);
                var args = QemuConnectDomainMonitorEventRegisterArgs.Read(ref r);
                var dom = args.Dom is { } given ? Wire.To(session.Connection, given) : null;
                new QemuConnectDomainMonitorEventRegisterRet { CallbackID = session.RegisterMonitor(dom, args.Event, args.Flags) }.Write(w);
                return true;
            case QemuProcedure.ConnectDomainMonitorEventDeregister:
                Allow(session, call.Header.Procedure, null);
                session.DeregisterMonitor(QemuConnectDomainMonitorEventDeregisterArgs.Read(ref r).CallbackID);
                return true;
            case QemuProcedure.DomainMonitorCommandWithFiles:
                var subject = Wire.To(session.Connection, RemoteNonnullDomain.Read(ref r));
                Allow(session, call.Header.Procedure, subject);
                var (command, flags) = (r.String(Limits.RemoteStringMax), r.UInt());
                var (result, files) = h.DomainQemuMonitorCommandWithFiles(subject, command, Array.ConvertAll(call.Descriptors, d => d.Number), flags);
                foreach (int file in files)
                    call.AnswerDescriptors.Add(new Descriptor(file));
                new QemuDomainMonitorCommandWithFilesRet { Result = result }.Write(w);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The message of a monitor's event.</summary>
    public static void Write(XdrWriter w, int callback, Domain subject, DomainQemuMonitorEvent e)
    {
        new MessageHeader(QemuProgram.Number, QemuProgram.Version, (int)QemuProcedure.DomainMonitorEvent, MessageType.Message, 0, MessageStatus.Ok).Begin(w);
        new QemuDomainMonitorEventMsg { CallbackID = callback, Dom = Wire.From(subject), Event = e.Event ?? "", Seconds = e.Seconds, Micros = e.Micros, Details = e.Details }.Write(w);
    }
}
