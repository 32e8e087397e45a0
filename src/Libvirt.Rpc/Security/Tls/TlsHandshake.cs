namespace Libvirt.Rpc.Security.Tls;

/// <summary>What a step of the handshake left to do.</summary>
public enum TlsHandshake
{
    /// <summary>Both sides agreed and checked each other: messages may flow.</summary>
    Done,

    /// <summary>Go on when <see cref="Channels.ByteChannel.Descriptor"/> is readable.</summary>
    WantsRead,

    /// <summary>Go on when <see cref="Channels.ByteChannel.WriteDescriptor"/> is writable.</summary>
    WantsWrite,
}
