namespace Libvirt;

/// <summary>A migration in one step on the source: its libvirt leads (peer-to-peer), or the hypervisors alone (direct).</summary>
internal static class UnmanagedMigration
{
    /// <summary>Runs the step.</summary>
    /// <param name="call">What is asked for.</param>
    /// <param name="connectionUri">Peer-to-peer: the destination's libvirt, as the source reaches it; not looked at in a direct migration.</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_INVALID_ARG: the destination is the source; VIR_ERR_ARGUMENT_UNSUPPORTED: the source's protocol cannot carry the parameters; errors of the step
    /// </exception>
    public static void Run(MigrationCall call, string? connectionUri)
    {
        bool isPeerToPeer = call.Has(DomainMigrateFlags.Peer2peer);
        if (isPeerToPeer)
            CheckOtherHost(call, connectionUri!);
        else
            connectionUri = null;
        var p = call.Parameters;
        if (isPeerToPeer && call.SourceSupports(DriverFeature.MigrationParams))
        {
            p.CheckValues();
            call.SourceDriver.DomainMigratePerform3Params(call.Domain, connectionUri, p.ToArray(), [], (uint)call.Flags);
            return;
        }
        if (call.SourceSupports(DriverFeature.MigrationV3))
        {
            if (!p.FitOldSteps)
                throw MigrationCall.Unsupported("Some parameters are not supported by migration protocol 3");
            call.SourceDriver.DomainMigratePerform3(call.Domain, p.DestinationXml, [], connectionUri, p.Uri, call.Flags, p.DestinationName, p.Bandwidth);
            return;
        }
        if (!p.FitOldSteps || p.DestinationXml is not null)
            throw MigrationCall.Unsupported("Some parameters are not supported by migration protocol 2");
        if (isPeerToPeer && p.Uri is not null)
            throw LibvirtException.Internal(ErrorDomain.Domain, "Unable to override peer2peer migration URI");
        // The old step has one URI for both; without any, native's fails on its way to the daemon.
        var uri = connectionUri ?? p.Uri ?? throw new LibvirtException(new ErrorRecord(ErrorNumber.Rpc, ErrorDomain.Rpc, ErrorLevel.Error,
            "Unable to encode message payload", "%s", "Unable to encode message payload", null, -1, -1));
        call.SourceDriver.DomainMigratePerform(call.Domain, [], uri, call.Flags, p.DestinationName, p.Bandwidth);
    }

    private static void CheckOtherHost(MigrationCall call, string connectionUri)
    {
        if (LibvirtUri.Parse(connectionUri).Server is not { } server || server.StartsWith("localhost", StringComparison.Ordinal))
            throw LibvirtException.InvalidParameter(ErrorDomain.Domain, call.Function, "dconnuri", "Attempt to migrate guest to the same host");
    }
}
