using Libvirt.Daemon.Interop;
using Libvirt.Daemon.Restart;
using Libvirt.Daemon.Settings;
using Libvirt.Host.Sockets;
using Libvirt.Json;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.GuestLogs;

/// <summary>All open logs, and the thread that empties their pipes.</summary>
/// <param name="settings">Sizes and numbers.</param>
/// <param name="changed">Told +1 for a log that was opened and -1 for one that has ended, on any thread.</param>
internal sealed class LogCollection(DaemonSettings settings, Action<int> changed) : IDisposable
{
    private const int Busy = 16; // EBUSY

    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenLog> _logs = new(StringComparer.Ordinal);
    private readonly Reactor _pipes = new();
    private ulong _maxSize = settings.Get(GuestLogSettings.MaxSize);
    private uint _maxBackups = settings.Get(GuestLogSettings.MaxBackups);
    private Thread? _thread;

    /// <summary>The names of the open logs.</summary>
    public HashSet<string> Paths
    {
        get
        {
            lock (_gate)
                return [.. _logs.Keys];
        }
    }

    /// <summary>Begins to empty pipes.</summary>
    public void Start()
    {
        _thread = new Thread(_pipes.Run, 1 << 18) { IsBackground = true, Name = "logs" };
        _thread.Start();
    }

    /// <summary>Changes sizes and numbers for logs that are opened from now on.</summary>
    public void Change(DaemonSettings changedSettings)
    {
        lock (_gate)
            (_maxSize, _maxBackups) = (changedSettings.Get(GuestLogSettings.MaxSize), changedSettings.Get(GuestLogSettings.MaxBackups));
    }

    /// <summary>Opens a log and a pipe to it.</summary>
    /// <returns>the writing end, blocking, which the caller owns; the inode of the file and where its next byte goes</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is open already, or cannot be opened</exception>
    public (Descriptor Writer, ulong Inode, ulong Offset) Open(LogOwner owner, string path, bool truncate)
    {
        lock (_gate)
        {
            // A guest that starts again at once must not meet its own log of before, whose end the other thread has not seen yet.
            if (_logs.TryGetValue(path, out var before) && !before.IsOver)
                throw LibvirtException.System(ErrorDomain.Logging, Busy, $"Cannot open log file: '{path}'");
            _logs.Remove(path);
            var file = new LogFile(path, _maxSize, _maxBackups, truncate);
            try
            {
                var (reader, writer) = SocketIo.CreatePipe();
                Native.MakePrivate(reader.Number);
                Add(owner, reader, file);
                return (writer, file.Inode, file.Position);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
    }

    /// <summary>Where the next byte of an open log goes.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is not open</exception>
    public (ulong Inode, ulong Offset) Position(string path)
        => Find(path)?.Position ?? throw LibvirtException.Internal(ErrorDomain.Logging, $"No open log file {path}");

    /// <summary>Reads from a log, open or not.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public byte[] Read(string path, ulong inode, ulong offset, int most)
    {
        byte[] Read() => LogFileReader.Read(path, Volatile.Read(ref _maxBackups), inode, offset, most);
        return Find(path) is { } open ? open.WhileStill(Read) : Read();
    }

    /// <summary>Appends to a log, open or not.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Append(string path, ReadOnlySpan<byte> text)
    {
        if (Find(path) is { } open)
        {
            open.Append(text);
            return;
        }
        // Under the gate: nobody opens the log, and renames it, meanwhile.
        lock (_gate)
        {
            using var file = new LogFile(path, _maxSize, _maxBackups, truncate: false);
            file.Append(text);
        }
    }

    /// <summary>Lets bytes wait in the pipes until the result is disposed of.</summary>
    public ReactorPause Pause() => new(_pipes);

    /// <summary>What the next process needs, in native's words; only while paused. Whatever is in the pipes stays there.</summary>
    public JsonArray Save(Action<int> keep)
    {
        var files = new JsonArray();
        lock (_gate)
            foreach (var log in _logs.Values)
            {
                keep(log.Pipe);
                files.Items.Add(log.Save());
            }
        return files;
    }

    /// <summary>Takes over the logs of the process before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the state makes no sense; VIR_ERR_SYSTEM_ERROR: a file cannot be opened</exception>
    public void Restore(JsonArray files)
    {
        foreach (var item in files.Items)
        {
            if (item is not JsonObject state || state.GetNumber("pipefd")?.AsInt is not { } number || state.GetString("path") is not { } path)
                throw LibvirtException.Internal(ErrorDomain.Logging, "Malformed restart state: a log without pipe or path");
            var pipe = new Descriptor(number);
            Native.MakePrivate(number);
            lock (_gate)
                Add(LogOwner.Restore(state), pipe, new LogFile(path, _maxSize, _maxBackups, truncate: false));
        }
    }

    /// <summary>Stops; pipes that guests have open break.</summary>
    public void Dispose()
    {
        _pipes.Stop();
        _thread?.Join();
        lock (_gate)
        {
            foreach (var log in _logs.Values)
                log.Dispose();
            _logs.Clear();
        }
        _pipes.Dispose();
    }

    private void Add(LogOwner owner, Descriptor pipe, LogFile file)
    {
        var log = new OpenLog(owner, pipe, file, End);
        _logs.Add(file.Path, log);
        changed(1);
        _pipes.Post(() => _pipes.Add(log.Pipe, EventPoll.Input, log));
    }

    private void End(OpenLog log)
    {
        _pipes.Remove(log.Pipe);
        lock (_gate)
        {
            if (_logs.GetValueOrDefault(log.Path) == log)
                _logs.Remove(log.Path);
            log.Dispose();
        }
        changed(-1);
    }

    private OpenLog? Find(string path)
    {
        lock (_gate)
            return _logs.GetValueOrDefault(path);
    }
}
