using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>Each row was seen with virt-admin of native 12.8.</summary>
public sealed class AdminAddressTests
{
    [Theory]
    [InlineData("libvirtd:///system", "/run/libvirt/libvirt-admin-sock")]
    [InlineData("libvirtd:///session", "/run/user/1000/libvirt/libvirt-admin-sock")]
    [InlineData("libvirtd://h/system", "/run/libvirt/libvirt-admin-sock")]
    [InlineData("virtqemud:///system", "/run/libvirt/virtqemud-admin-sock")]
    [InlineData("virtlockd:///session", "/run/user/1000/libvirt/virtlockd-admin-sock")]
    [InlineData("virtchd:///system", "/run/libvirt/virtchd-admin-sock")]
    [InlineData("libvirtd:///foo?socket=/tmp/x", "/tmp/x")]
    [InlineData("foo:///system?socket=/tmp/x", "/tmp/x")]
    [InlineData("libvirtd:///system?socket=", "")]
    [InlineData("libvirtd:///system?socket=/tmp/x&socket=/tmp/y", "/tmp/y")]
    [InlineData("system?socket=/x", "/x")]
    public void Sockets(string uri, string socket) => Assert.Equal(socket, AdminAddress.SocketOf(LibvirtUri.Parse(uri), new User()));

    [Theory]
    [InlineData("libvirtd:///", "Invalid URI path '/', try '/system'")]
    [InlineData("libvirtd:", "Invalid URI path '', try '/system'")]
    [InlineData("libvirtd:///foo", "Invalid URI path '/foo', try '/system'")]
    [InlineData("libvirtd+tcp://h/system", "Unsupported URI scheme 'libvirtd+tcp'")]
    [InlineData("LIBVIRTD:///system", "Unsupported URI scheme 'LIBVIRTD'")]
    [InlineData("libvirtd:///system?foo=1", "Unknown URI parameter 'foo'")]
    [InlineData("libvirtd:///system?socket=/tmp/x&foo=1", "Unknown URI parameter 'foo'")]
    [InlineData("libvirtd:///system?SOCKET=/x", "Unknown URI parameter 'SOCKET'")]
    [InlineData("system", "No URI scheme specified")]
    public void Refusals(string uri, string message)
    {
        var refusal = Assert.Throws<LibvirtException>(() => AdminAddress.SocketOf(LibvirtUri.Parse(uri), new User()));
        Assert.Equal((ErrorNumber.ConfigUnsupported, ErrorDomain.Admin, "unsupported configuration: " + message), (refusal.Code, refusal.Error.Domain, refusal.Message));
    }

    private sealed class User : LocalDaemons
    {
        public override string SessionFolder => "/run/user/1000/libvirt";
    }
}
