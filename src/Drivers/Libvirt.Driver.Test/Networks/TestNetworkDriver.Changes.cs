using Libvirt.Documents;
using Libvirt.Documents.Networks;

namespace Libvirt.Driver.Test;

public sealed partial class TestNetworkDriver
{
    private const uint Live = (uint)NetworkUpdateFlags.Live, Config = (uint)NetworkUpdateFlags.Config;

    private static readonly ParseOptions InactiveParse = new() { Inactive = true };

    private static readonly FormatOptions InactiveFormat = new() { Inactive = true };

    /// <inheritdoc/>
    public override void NetworkUpdate(Network network, uint command, uint section, int parentIndex, string xml, uint flags)
    {
        CallFlags.Check(flags, Live | Config, ErrorDomain.Test, "testNetworkUpdate");
        lock (state.Gate)
        {
            var found = ByUuid(network.Uuid);
            var changed = found.State;
            flags = Affected(changed, flags);
            if ((flags & Live) != 0)
                changed = changed with
                {
                    Current = Documents.Networks.NetworkUpdate.Apply(changed.Current, command, section, parentIndex, xml, ParseOptions.Default, default),
                };
            if ((flags & Config) != 0)
                changed = changed.WithPersistent(Documents.Networks.NetworkUpdate.Apply(found.State.Persistent, command, section, parentIndex, xml,
                    InactiveParse, InactiveFormat));
            found.State = changed;
        }
    }

    /// <inheritdoc/>
    public override string NetworkGetMetadata(Network network, int type, string? uri, uint flags)
    {
        CallFlags.Check(flags, Live | Config, ErrorDomain.Test, "testNetworkGetMetadata");
        var found = ByIdentity(network).State;
        flags = Affected(found, flags);
        var definition = (flags & Config) != 0 && found.IsActive ? found.Next : found.Current;
        if (definition is null) // native has no second definition here, and no words for that either
            throw new LibvirtException(new ErrorRecord(ErrorNumber.InternalError, ErrorDomain.None, ErrorLevel.Error,
                "An error occurred, but the cause is unknown", null, null, null, 0, 0));
        return Descriptions.Get(definition, type, uri, ErrorDomain.Network)
            ?? throw LibvirtException.Create(ErrorDomain.Network, ErrorNumber.NoNetworkMetadata, "Requested metadata element is not present");
    }

    /// <inheritdoc/>
    public override void NetworkSetMetadata(Network network, int type, string? metadata, string? key, string? uri, uint flags)
    {
        CallFlags.Check(flags, Live | Config, ErrorDomain.Test, "testNetworkSetMetadata");
        lock (state.Gate)
        {
            var found = ByIdentity(network);
            var changed = found.State;
            flags = Affected(changed, flags);
            if ((flags & Live) != 0 || !changed.IsActive)
                changed = changed with { Current = Describe(changed.Current) };
            if ((flags & Config) != 0 && changed is { IsActive: true, Next: { } next })
                changed = changed with { Next = Describe(next) };
            found.State = changed;
            state.Events.Queue(ObjectEvent.Of(found.Name, found.Uuid, NetworkEventID.MetadataChange, new NetworkEventMetadataChange(type, uri)));
        }

        NetworkDocument Describe(NetworkDocument definition)
        {
            var copy = definition.Clone();
            Descriptions.Set(copy, type, metadata, key, uri, ErrorDomain.Network);
            return copy;
        }
    }

    /// <summary>Neither flag means what is in use; a live change needs a running network, a lasting one a defined network.</summary>
    private static uint Affected(ObjectState<NetworkDocument> network, uint flags)
    {
        if (flags == 0)
            flags = network.IsActive ? Live : Config;
        if ((flags & Live) != 0 && !network.IsActive)
            throw LibvirtException.OperationInvalid(ErrorDomain.Network, "network is not running");
        if ((flags & Config) != 0 && !network.IsPersistent)
            throw LibvirtException.OperationInvalid(ErrorDomain.Network, "cannot change persistent config of a transient network");
        return flags;
    }

    private TestNetwork ByIdentity(Network network)
        => state.Networks.TryFind(network.Uuid, out var found) ? found : throw Missing($"uuid '{network.Uuid}' ({network.Name})");
}
