using Libvirt.Host.Network;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>QEMU's own program with which a user's guest gets a tap on a bridge that the administrator allows (bridge.conf). It gives one queue, of a name that the kernel chooses.</summary>
internal static class BridgeHelper
{
    private const int Milliseconds = 30_000, NotConnected = 107; // ENOTCONN
    private const int WordsLimit = 4096;

    /// <summary>Where QEMU's packages have their programs that are not for users.</summary>
    private static readonly string[] Folders = ["/usr/lib/qemu", "/usr/libexec", "/usr/lib/qemu-kvm"];

    /// <summary>Runs it.</summary>
    /// <param name="name">Its name or path.</param>
    /// <param name="card">The card; its target gets the name of the device.</param>
    /// <param name="virtio">Packets have virtio's header before them.</param>
    /// <returns>the tap</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it gives none, with its own words why</exception>
    public static Descriptor Open(string name, InterfaceDevice card, bool virtio)
    {
        var program = ProgramPath.Find(name) ?? Array.Find(Array.ConvertAll(Folders, f => $"{f}/{name}"), File.Exists)
            ?? throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"'{name}' is not a suitable bridge helper");
        var (ours, theirs) = SocketIo.CreatePair();
        var (words, said) = SocketIo.CreatePipe();
        using var socket = ours;
        using var reading = words;
        List<string> arguments = [program];
        if (virtio)
            arguments.Add("--use-vnet");
        arguments.AddRange([$"--br={card.BridgeName}", $"--fd={theirs.Number}"]);
        using (said)
        using (theirs)
        {
            // It inherits a blocking socket under the number that its argument tells.
            DescriptorMode.Wait(theirs);
            using var process = ChildProcess.Start(new() { Program = program, Arguments = arguments, Environment = ChildEnvironment.Make(), Descriptors = [theirs.Number], Error = said.Number });
            said.Dispose();
            theirs.Dispose();
            _ = process.Wait(Milliseconds);
        }
        var received = new Queue<int>();
        Span<byte> data = stackalloc byte[1];
        _ = SocketIo.ReceiveDescriptors(ours.Number, data, received);
        if (!received.TryDequeue(out int number))
            throw LibvirtException.System(ErrorDomain.Qemu, NotConnected, $"{string.Join(' ', arguments)}: failed to communicate with bridge helper: stderr={Read(reading)}");
        var tap = new Descriptor(number);
        (card.Target ??= new()).Device = TapDevice.NameOf(tap);
        return tap;
    }

    private static string Read(Descriptor words)
    {
        var buffer = new byte[WordsLimit];
        int count = SocketIo.ReadAvailable(words.Number, buffer);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, Math.Max(count, 0)).TrimEnd();
    }
}
