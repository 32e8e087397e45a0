namespace Libvirt;

/// <summary>What a program asks for with virConnectOpen, virConnectOpenReadOnly or virConnectOpenAuth.</summary>
/// <param name="Uri">After alias resolution and probing; null only for a driver that opens without one.</param>
/// <param name="ReadOnly">VIR_CONNECT_RO.</param>
/// <param name="Flags">All <see cref="ConnectFlags"/> of the call; a driver refuses those it does not know.</param>
/// <param name="Credentials">Asks the program for user names and passwords; null when it gave no virConnectAuth.</param>
/// <param name="Configuration">The client's libvirt.conf.</param>
public sealed record ConnectionRequest(LibvirtUri? Uri, bool ReadOnly, uint Flags, ICredentialSource? Credentials, ClientConfiguration Configuration);
