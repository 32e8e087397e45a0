using Libvirt.Rpc.Client;
using Libvirt.Rpc.Protocol;

namespace Libvirt.Driver.Remote;

/// <summary>Calls that pass file descriptors.</summary>
internal sealed partial class RemoteHypervisorDriver
{
    /// <inheritdoc/>
    public override void DomainCreate(Domain domain)
    {
        session.Call(Program, (int)RemoteProcedure.DomainCreate, new RemoteDomainCreateArgs { Dom = Wire.From(domain) });
        // The old call does not tell the number of the running guest.
        domain.Id = DomainLookupByUUID(domain.Connection, domain.Uuid).Id;
    }

    /// <inheritdoc/>
    public override Domain DomainCreateXMLWithFiles(Connection conn, string xmlDesc, int[] files, uint flags)
        => Wire.To(conn, RemoteSession.Answer<RemoteDomainCreateXmlWithFilesRet>(session.CallWithFiles(Program, (int)RemoteProcedure.DomainCreateXmlWithFiles,
            new RemoteDomainCreateXmlWithFilesArgs { XmlDesc = xmlDesc, Flags = flags }, files)).Dom);

    /// <inheritdoc/>
    public override void DomainCreateWithFiles(Domain domain, int[] files, uint flags)
        => domain.Id = RemoteSession.Answer<RemoteDomainCreateWithFilesRet>(session.CallWithFiles(Program, (int)RemoteProcedure.DomainCreateWithFiles,
            new RemoteDomainCreateWithFilesArgs { Dom = Wire.From(domain), Flags = flags }, files)).Dom.Id;

    /// <inheritdoc/>
    public override void DomainFDAssociate(Domain domain, string? name, int[] fds, uint flags)
        => session.CallWithFiles(Program, (int)RemoteProcedure.DomainFdAssociate, new RemoteDomainFdAssociateArgs { Dom = Wire.From(domain), Name = name ?? "", Flags = flags }, fds).Dispose();

    /// <inheritdoc/>
    public override void DomainOpenGraphics(Domain dom, uint idx, int fd, uint flags)
        => session.CallWithFiles(Program, (int)RemoteProcedure.DomainOpenGraphics, new RemoteDomainOpenGraphicsArgs { Dom = Wire.From(dom), Idx = idx, Flags = flags }, [fd]).Dispose();

    /// <inheritdoc/>
    public override int DomainOpenGraphicsFD(Domain dom, uint idx, uint flags)
    {
        using var reply = session.CallWithFiles(Program, (int)RemoteProcedure.DomainOpenGraphicsFd, new RemoteDomainOpenGraphicsFdArgs { Dom = Wire.From(dom), Idx = idx, Flags = flags }, []);
        return One(reply);
    }

    /// <inheritdoc/>
    public override (string Result, int[] OutFiles) DomainQemuMonitorCommandWithFiles(Domain domain, string cmd, int[] infiles, uint flags)
    {
        var reply = session.CallWithFiles(QemuProgram.Number, (int)QemuProcedure.DomainMonitorCommandWithFiles,
            new QemuDomainMonitorCommandWithFilesArgs { Dom = Wire.From(domain), Cmd = cmd, Flags = flags }, infiles);
        return (RemoteSession.Answer<QemuDomainMonitorCommandWithFilesRet>(reply).Result, reply.Descriptors);
    }

    /// <inheritdoc/>
    public override nint[] DomainLxcOpenNamespace(Domain domain, uint flags)
    {
        using var reply = session.CallWithFiles(LxcProgram.Number, (int)LxcProcedure.DomainOpenNamespace, new LxcDomainOpenNamespaceArgs { Dom = Wire.From(domain), Flags = flags }, []);
        return Array.ConvertAll(reply.Descriptors, d => (nint)d);
    }

    private static int One(Reply reply)
    {
        if (reply.Descriptors.Length == 1)
            return reply.Descriptors[0];
        foreach (int descriptor in reply.Descriptors)
            new Host.Sockets.Descriptor(descriptor).Dispose();
        throw LibvirtException.Internal(ErrorDomain.Remote, "no file descriptor received");
    }
}
