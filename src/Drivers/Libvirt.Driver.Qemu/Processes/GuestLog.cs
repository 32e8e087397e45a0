using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Client.Logging;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>The log of a guest: how it was started, what QEMU itself says, how it ended. Written by virtlogd, which bounds it, or straight into the file.</summary>
internal abstract class GuestLog : IDisposable
{
    private const int Longest = 8192;

    /// <summary>Where QEMU writes: a descriptor of the log's.</summary>
    public abstract int Number { get; }

    /// <summary>Opens the log of a guest that starts, and appends how it is started.</summary>
    /// <param name="configuration">qemu.conf: who writes logs, where they are.</param>
    /// <param name="guest">The definition.</param>
    /// <param name="command">What is started.</param>
    /// <param name="emulator">Version of QEMU, for the reader of the log; null when it is not known.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be opened, or virtlogd is not there</exception>
    public static GuestLog Open(QemuConfiguration configuration, DomainDocument guest, LaunchCommand command, string? emulator)
    {
        var path = PathOf(configuration, guest.Name);
        // Logs of the system are rotated, those of a user's daemon begin anew with each start.
        bool anew = !configuration.IsPrivileged;
        GuestLog log = configuration.UsesLogDaemon ? new DaemonLog(path, guest, anew) : new FileLog(path, anew);
        try
        {
            log.Write(Text(command, emulator));
            log.Mark();
            return log;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>Appends how a guest ended.</summary>
    /// <param name="configuration">qemu.conf.</param>
    /// <param name="guest">The definition.</param>
    /// <param name="reason">"destroyed", "shutdown", "crashed" ...</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be written</exception>
    public static void WriteEnd(QemuConfiguration configuration, DomainDocument guest, string reason)
    {
        var path = PathOf(configuration, guest.Name);
        var line = $"{Now()}: shutting down, reason={reason}\n";
        if (configuration.UsesLogDaemon)
        {
            using var daemon = LogManagerClient.Open();
            daemon.Append("qemu", guest.Uuid ?? default, guest.Name, path, line);
            return;
        }
        using var file = AppendedFile.Open(path, ErrorDomain.Qemu);
        AppendedFile.Write(file, line, ErrorDomain.Qemu);
    }

    /// <summary>What QEMU said since the start, the last of it: at most 8 KiB.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the log is gone, or virtlogd is</exception>
    public abstract string LastWords();

    /// <summary>Closes it; QEMU has its own copy.</summary>
    public abstract void Dispose();

    /// <summary>Appends a text.</summary>
    protected abstract void Write(string text);

    /// <summary>What follows is QEMU's.</summary>
    protected abstract void Mark();

    /// <summary>The end of a text.</summary>
    protected static string Last(string text) => text.Length <= Longest ? text : text[^Longest..];

    private static string PathOf(QemuConfiguration configuration, string name) => $"{configuration.Folders.Logs}/{name}.log";

    private static string Now() => string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss.fff}+0000");

    private static string Text(LaunchCommand command, string? emulator)
    {
        var text = new StringBuilder();
        uint version = (uint)Constants.LibvirVersionNumber;
        text.Append(CultureInfo.InvariantCulture, $"{Now()}: starting up libvirt version: {version / 1000000}.{version / 1000 % 1000}.{version % 1000}");
        if (emulator is not null)
            text.Append(", qemu version: ").Append(emulator);
        text.Append(", kernel: ").Append(KernelFile.ReadValue("/proc/sys/kernel/osrelease")).Append(", hostname: ").Append(HostName.Get()).Append('\n');
        foreach (var (name, value) in command.Environment)
            text.Append(name).Append('=').Append(ShellText.Quote(value)).Append(" \\\n");
        text.Append(ShellText.Quote(command.Program));
        bool isValue = false;
        foreach (var argument in command.Arguments)
        {
            bool isOption = argument.StartsWith('-');
            text.Append(isOption || isValue ? " \\\n" : " ").Append(ShellText.Quote(argument));
            isValue = !isOption;
        }
        return text.Append('\n').ToString();
    }

    /// <summary>A plain file.</summary>
    private sealed class FileLog : GuestLog
    {
        private readonly string _path;
        private readonly Descriptor _file;
        private long _words;

        public FileLog(string path, bool anew)
        {
            _path = path;
            if (anew)
                PrivateFolder.RemoveFile(path);
            _file = AppendedFile.Open(path, ErrorDomain.Qemu);
        }

        public override int Number => _file.Number;

        public override string LastWords()
        {
            using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stream.Position = Math.Min(Math.Max(_words, stream.Length - Longest), stream.Length);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }

        public override void Dispose() => _file.Dispose();

        protected override void Write(string text) => AppendedFile.Write(_file, text, ErrorDomain.Qemu);

        protected override void Mark() => _words = new FileInfo(_path).Length;
    }

    /// <summary>A pipe of virtlogd.</summary>
    private sealed class DaemonLog : GuestLog
    {
        private readonly string _path;
        private readonly LogManagerClient _daemon;
        private readonly Descriptor _pipe;
        private LogPosition _words;

        public DaemonLog(string path, DomainDocument guest, bool anew)
        {
            _path = path;
            _daemon = LogManagerClient.Open();
            try
            {
                _pipe = _daemon.OpenLog("qemu", guest.Uuid ?? default, guest.Name, path, anew, out _words);
            }
            catch
            {
                _daemon.Dispose();
                throw;
            }
        }

        public override int Number => _pipe.Number;

        public override string LastWords() => Last(_daemon.Read(_path, _words, LogManagerClient.LargestRead));

        public override void Dispose()
        {
            _pipe.Dispose();
            _daemon.Dispose();
        }

        protected override void Write(string text) => AppendedFile.Write(_pipe, text, ErrorDomain.Qemu);

        protected override void Mark() => _words = _daemon.Position(_path);
    }
}
