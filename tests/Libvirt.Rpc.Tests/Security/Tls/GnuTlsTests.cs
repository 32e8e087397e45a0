using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

/// <summary>Against GnuTLS, which native libvirt uses: its programs gnutls-cli and gnutls-serv.</summary>
public sealed class GnuTlsTests : IDisposable
{
    private readonly CertificateMaker _maker = new();

    public void Dispose() => _maker.Dispose();

    [GnuTlsTheory]
    [InlineData("NORMAL")]
    [InlineData("NORMAL:-VERS-ALL:+VERS-TLS1.2")]
    [InlineData("NORMAL:-VERS-ALL:+VERS-TLS1.3:-CIPHER-ALL:+CHACHA20-POLY1305")]
    public void Its_client_our_server(string priority)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var program = Start("gnutls-cli", "--priority", priority, "--x509cafile", _maker.AuthorityFile, "--x509certfile", _maker.Client.Certificate, "--x509keyfile", _maker.Client.Key,
            "--logfile", Path.Combine(_maker.Folder, "log"), "-p", Port(listener), "127.0.0.1");
        using var server = TlsChannel.Server(TlsContext.ForServer(_maker.Files(_maker.Server), TlsOptions.Default), Channel(listener.AcceptSocket()));
        Finish(server.Handshake, server);
        Assert.Equal("O=libvirt,CN=client", server.PeerName);

        program.StandardInput.Write("hello");
        program.StandardInput.Flush();
        Assert.Equal("hello", Encoding.ASCII.GetString(TlsPair.Receive(server, 5)));
        var data = RandomNumberGenerator.GetBytes(300_000);
        var received = new byte[data.Length + 1];
        var reader = new Thread(() => program.StandardOutput.BaseStream.ReadExactly(received));
        reader.Start();
        for (int sent = 0; sent < data.Length || server.HasUnsent;)
        {
            int count = sent < data.Length ? server.Send(data.AsSpan(sent)) : server.Flush() ? 0 : ByteChannel.WouldBlock;
            if (count == ByteChannel.WouldBlock)
                SocketIo.Wait(server.WriteDescriptor, read: false, write: true, 5000);
            else
                sent += count;
        }
        Assert.True(reader.Join(10_000), "its client does not get everything");
        Assert.Equal(1, received[0]); // the server's acceptance
        Assert.Equal(data, received.AsSpan(1).ToArray());
        program.Kill();
    }

    [GnuTlsTheory]
    [InlineData("NORMAL")]
    [InlineData("NORMAL:-VERS-ALL:+VERS-TLS1.2")]
    public void Its_server_our_client(string priority)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        string port = Port(free);
        free.Stop();
        using var program = Start("gnutls-serv", "--echo", "--priority", priority, "--x509cafile", _maker.AuthorityFile, "--x509certfile", _maker.Server.Certificate,
            "--x509keyfile", _maker.Server.Key, "--require-client-cert", "--verify-client-cert", "-p", port);
        using var client = TlsChannel.Client(TlsContext.ForClient(_maker.Files(_maker.Client), TlsOptions.Default), Channel(Connect(int.Parse(port))), "localhost");
        // It echoes what we send, but a client of libvirt first waits to be accepted, which it does not know.
        for (int turn = 0; client.PeerName is null; turn++)
        {
            Assert.True(turn < 100);
            Assert.Equal(TlsHandshake.WantsRead, client.Handshake());
            if (client.PeerName is null)
                Assert.True(SocketIo.Wait(client.Descriptor, read: true, write: false, 5000) > 0);
        }
        Assert.Equal("O=libvirt,CN=server", client.PeerName);
        Assert.Equal(6, client.Send("hello\n"u8)); // it echoes lines
        Assert.True(SocketIo.Wait(client.Descriptor, read: true, write: false, 5000) > 0);
        var error = Assert.Throws<LibvirtException>(() => Finish(client.Handshake, client));
        Assert.Equal(ErrorNumber.Rpc, error.Code);
        Assert.Equal("server verification (of our certificate or IP address) failed", error.Error.Message);
        Assert.Equal("ello\n", Encoding.ASCII.GetString(TlsPair.Receive(client, 5)));
        program.Kill();
    }

    private static void Finish(Func<TlsHandshake> step, ByteChannel channel)
    {
        for (int turn = 0; step() is var state && state != TlsHandshake.Done; turn++)
        {
            Assert.True(turn < 100, "the handshake does not end");
            Assert.True(SocketIo.Wait(channel.Descriptor, state == TlsHandshake.WantsRead, state == TlsHandshake.WantsWrite, 5000) > 0, "nothing comes");
        }
    }

    private static SocketChannel Channel(Socket socket)
    {
        using (socket)
            return new(new Descriptor(SocketIo.Duplicate((int)socket.Handle)), isLocal: false);
    }

    private static Socket Connect(int port)
    {
        for (int attempt = 0; ; attempt++)
        {
            var socket = new Socket(System.Net.Sockets.AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Connect(IPAddress.Loopback, port);
                return socket;
            }
            catch (SocketException) when (attempt < 100)
            {
                socket.Dispose();
                Thread.Sleep(50);
            }
        }
    }

    private static string Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port.ToString();

    private static Process Start(string program, params string[] arguments)
        => Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
}

/// <summary>A theory that needs gnutls-bin; skipped where it is missing.</summary>
public sealed class GnuTlsTheoryAttribute : TheoryAttribute
{
    public GnuTlsTheoryAttribute()
    {
        if (!File.Exists("/usr/bin/gnutls-cli"))
            Skip = "gnutls-bin is not installed";
    }
}
