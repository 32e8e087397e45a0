using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>The steps of a migration that a client leads.</summary>
internal static partial class RemoteDispatch
{
    private static bool TryMigration(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        if (!RemoteProgram.Procedures[call.Header.Procedure]!.Name.Contains("_DOMAIN_MIGRATE_", StringComparison.Ordinal))
            return false;
        Allow(session, call.Header.Procedure, null);
        _ = session.Connection;
        _ = r.Remaining + w.Length;
        throw LibvirtException.NoSupport(ErrorDomain.Domain, "virDomainMigrate");
    }
}
