namespace Libvirt;

/// <summary>
/// The third protocol, led by the client: begin on the source, prepare on the destination, perform on the source, finish on the destination, confirm on
/// the source. Each step gives a cookie to the next one, on the other side.
/// </summary>
/// <param name="call">What is asked for.</param>
/// <param name="destination">Where the guest goes.</param>
/// <param name="extensible">Whether both sides know the steps with typed parameters.</param>
internal sealed class MigrationVersion3(MigrationCall call, Connection destination, bool extensible)
{
    private const uint SourceOnly = (uint)(DomainMigrateFlags.AbortOnError | DomainMigrateFlags.AutoConverge | DomainMigrateFlags.ChangeProtection);

    private static readonly LogSource Log = new("libvirt.migration");

    private readonly Domain _domain = call.Domain;
    private readonly MigrationParameters _parameters = call.Parameters;
    private readonly HypervisorDriver _source = call.SourceDriver, _destination = destination.Drivers.Hypervisor;
    private ulong _flags = call.Flags;
    private byte[] _cookie = [];
    private string? _uri = call.Parameters.Uri;

    /// <summary>Runs all steps; answers the guest on the destination.</summary>
    /// <exception cref="LibvirtException">the guest stays on the source: the error of the step that failed first, or of both sides where QEMU failed on both</exception>
    public Domain Run()
    {
        bool protects = call.SourceSupports(DriverFeature.MigrateChangeProtection);
        if (protects)
            _flags |= (uint)DomainMigrateFlags.ChangeProtection;
        var document = Begin();
        if (extensible)
            _parameters.Replace(Constants.MigrateParamDestXml, document);
        if (IsPaused())
            _flags |= (uint)DomainMigrateFlags.Paused;
        try
        {
            Prepare(document);
        }
        catch (LibvirtException)
        {
            _cookie = [];
            if (protects)
                Confirm(cancelled: true); // only then does the source remember that a migration has begun
            throw;
        }
        var failure = Perform(out bool sourceKnows);
        return Finish(failure, sourceKnows);
    }

    private ulong DestinationFlags => _flags & ~(ulong)SourceOnly;

    private string Begin()
    {
        (_cookie, var document) = extensible
            ? _source.DomainMigrateBegin3Params(_domain, _parameters.ToArray(), (uint)_flags)
            : _source.DomainMigrateBegin3(_domain, _parameters.DestinationXml, _flags, _parameters.DestinationName, _parameters.Bandwidth);
        return document;
    }

    /// <summary>A guest that is paused now shall be so on the destination. When the source does not tell, the migration goes on, as native's does.</summary>
    private bool IsPaused()
    {
        try
        {
            return (extensible ? _source.DomainGetState(_domain, 0).State : _source.DomainGetInfo(_domain).State) == (int)DomainState.Paused;
        }
        catch (LibvirtException error)
        {
            Log.Debug($"state of guest {_domain.Name} is unknown: {error.Message}");
            return false;
        }
    }

    private void Prepare(string document)
    {
        (_cookie, var uri) = extensible
            ? _destination.DomainMigratePrepare3Params(destination, _parameters.ToArray(), _cookie, (uint)DestinationFlags)
            : _destination.DomainMigratePrepare3(destination, _cookie, _parameters.Uri, DestinationFlags, _parameters.DestinationName, _parameters.Bandwidth, document);
        if (uri is null)
            return;
        _uri = uri;
        if (extensible)
            _parameters.Replace(Constants.MigrateParamUri, uri);
    }

    /// <summary>Moves the memory; answers what failed, and whether the source itself knows of the failure and needs no confirmation.</summary>
    private LibvirtException? Perform(out bool sourceKnows)
    {
        sourceKnows = false;
        if (_uri is null)
            return LibvirtException.Internal(ErrorDomain.Domain, $"domainMigratePrepare3 did not set uri");
        if ((_flags & (uint)DomainMigrateFlags.Offline) != 0)
        {
            _cookie = [];
            return null;
        }
        try
        {
            _cookie = extensible
                ? _source.DomainMigratePerform3Params(_domain, null, _parameters.ToArray(), _cookie, (uint)_flags)
                : _source.DomainMigratePerform3(_domain, null, _cookie, null, _uri, _flags, _parameters.DestinationName, _parameters.Bandwidth);
            return null;
        }
        catch (LibvirtException error)
        {
            _cookie = [];
            sourceKnows = true;
            return error;
        }
    }

    private Domain Finish(LibvirtException? failure, bool sourceKnows)
    {
        var name = _parameters.DestinationName ?? _domain.Name;
        if (extensible)
            _parameters.AddIfMissing(Constants.MigrateParamDestName, name);
        Domain? arrived = null;
        try
        {
            (arrived, _cookie) = extensible
                ? _destination.DomainMigrateFinish3Params(destination, _parameters.ToArray(), _cookie, (uint)DestinationFlags, failure is not null)
                : _destination.DomainMigrateFinish3(destination, name, _cookie, null, _uri, DestinationFlags, failure is not null);
            if (failure is not null)
                Log.Error($"finish step ignored that migration was cancelled");
        }
        catch (LibvirtException error)
        {
            _cookie = [];
            failure = failure is null ? error : Both(failure, error);
        }
        if (!sourceKnows)
            Confirm(cancelled: arrived is null);
        return arrived ?? throw failure!;
    }

    /// <summary>The guest's fate is decided before: what goes wrong now is the source's alone.</summary>
    private void Confirm(bool cancelled)
    {
        try
        {
            if (extensible)
                _source.DomainMigrateConfirm3Params(_domain, _parameters.ToArray(), _cookie, (uint)_flags, cancelled);
            else
                _source.DomainMigrateConfirm3(_domain, _cookie, _flags, cancelled);
        }
        catch (LibvirtException error)
        {
            Log.Warning($"Guest {_domain.Name} probably left in 'paused' state on source: {error.Message}");
        }
    }

    /// <summary>When QEMU failed on the source without saying more, the destination's QEMU may know why.</summary>
    private static LibvirtException Both(LibvirtException source, LibvirtException destination)
    {
        bool vague = source.Error is { Domain: ErrorDomain.Qemu, Code: ErrorNumber.OperationFailed };
        return vague && destination.Error.Domain == ErrorDomain.Qemu && destination.Code != ErrorNumber.MigrateFinishOk
            ? LibvirtException.OperationFailed(ErrorDomain.Domain,
                $"migration failed. Message from the source host: {source.Message}. Message from the destination host: {destination.Message}")
            : source;
    }
}
