using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A web server with one file, which it gives in parts.</summary>
internal sealed class ImageServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly StringBuilder _requests = new();
    private readonly byte[] _file;

    public ImageServer(byte[] file)
    {
        _file = file;
        _listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>All that was asked.</summary>
    public string Requests
    {
        get
        {
            lock (_requests)
                return _requests.ToString();
        }
    }

    public void Dispose() => _listener.Stop();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var client = _listener.AcceptTcpClient();
                new Thread(() => Serve(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // stopped
        }
    }

    private void Serve(TcpClient client)
    {
        using (client)
        using (var stream = client.GetStream())
        using (var reader = new StreamReader(stream, Encoding.ASCII))
            try
            {
                while (reader.ReadLine() is { Length: > 0 } first)
                {
                    string? range = null;
                    for (string? line = first; line is { Length: > 0 }; line = reader.ReadLine())
                    {
                        lock (_requests)
                            _requests.Append(line).Append('\n');
                        if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
                            range = line["Range: bytes=".Length..];
                    }
                    Answer(stream, first.StartsWith("HEAD", StringComparison.Ordinal), range);
                }
            }
            catch (IOException)
            {
                // the client has gone
            }
    }

    private void Answer(NetworkStream stream, bool headOnly, string? range)
    {
        var ends = range?.Split('-');
        int from = ends is null ? 0 : int.Parse(ends[0], CultureInfo.InvariantCulture), to = ends is [_, { Length: > 0 } last] ? int.Parse(last, CultureInfo.InvariantCulture) : _file.Length - 1;
        stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 {(range is null ? "200 OK" : "206 Partial Content")}\r\nAccept-Ranges: bytes\r\nContent-Length: {to - from + 1}\r\n"
            + (range is null ? "" : $"Content-Range: bytes {from}-{to}/{_file.Length}\r\n") + "\r\n"));
        if (!headOnly)
            stream.Write(_file.AsSpan(from, to - from + 1));
    }
}
