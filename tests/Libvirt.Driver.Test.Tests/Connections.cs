namespace Libvirt.Driver.Test.Tests;

/// <summary>Opens connections as the library does.</summary>
internal static class Connections
{
    /// <summary>Opens one.</summary>
    public static Connection Open(string uri, ICredentialSource? credentials = null, uint flags = 0)
        => new TestRegistration().Open(new(LibvirtUri.Parse(uri), false, flags, credentials, new ClientConfiguration(null)))!;
}
