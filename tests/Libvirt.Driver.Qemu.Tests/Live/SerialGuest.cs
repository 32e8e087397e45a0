using System.Text;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>
/// A guest of one boot sector: it says <see cref="Greeting"/> on its first serial port, then answers each letter with the same letter in the other case.
/// An exclamation mark makes it tell its pvpanic device that it has crashed.
/// </summary>
internal static class SerialGuest
{
    /// <summary>What it says first.</summary>
    public const string Greeting = "GUEST READY\r\n";

    /// <summary>Where the firmware puts it.</summary>
    public const int Address = 0x7c00;

    private const int SectorSize = 512, Patience = 30_000;

    private static readonly byte[] Code =
    [
        0xfa, 0x31, 0xc0, 0x8e, 0xd8, 0x8e, 0xd0, 0xfc, // cli; xor ax, ax; mov ds, ax; mov ss, ax; cld
        0xbc, 0x00, 0x7c, 0xbe, 0x46, 0x7c, // mov sp, 0x7c00; mov si, greeting
        0xac, 0x84, 0xc0, 0x74, 0x05, 0xe8, 0x19, 0x00, 0xeb, 0xf6, // say: lodsb; test al, al; jz listen; call put; jmp say
        0xba, 0xfd, 0x03, 0xec, 0xa8, 0x01, 0x74, 0xf8, // listen: mov dx, 0x3fd; in al, dx; test al, 1; jz listen
        0xba, 0xf8, 0x03, 0xec, 0x3c, 0x21, 0x74, 0x16, // mov dx, 0x3f8; in al, dx; cmp al, '!'; je crash
        0x34, 0x20, 0xe8, 0x02, 0x00, 0xeb, 0xe9, // xor al, 0x20; call put; jmp listen
        0x50, 0xba, 0xfd, 0x03, 0xec, 0xa8, 0x20, 0x74, 0xfb, // put: push ax; mov dx, 0x3fd; wait: in al, dx; test al, 0x20; jz wait
        0x58, 0xba, 0xf8, 0x03, 0xee, 0xc3, // pop ax; mov dx, 0x3f8; out dx, al; ret
        0xba, 0x05, 0x05, 0xb0, 0x01, 0xee, 0xeb, 0xd2, // crash: mov dx, 0x505; mov al, 1; out dx, al; jmp listen
    ];

    /// <summary>The sector.</summary>
    public static byte[] Sector()
    {
        var sector = new byte[SectorSize];
        Code.CopyTo(sector, 0);
        Encoding.ASCII.GetBytes(Greeting).CopyTo(sector, Code.Length);
        (sector[SectorSize - 2], sector[SectorSize - 1]) = (0x55, 0xaa);
        return sector;
    }

    /// <summary>Defines and starts it, paused: what it says while nobody has its console open is lost.</summary>
    /// <param name="live">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="devices">More devices.</param>
    /// <param name="rest">More of the definition, before the devices.</param>
    public static Domain Start(LiveHost live, string name = "serial", string devices = "", string rest = "")
    {
        var image = Path.Combine(live.Root, name + ".img");
        File.WriteAllBytes(image, Sector());
        var domain = live.Calls.DomainDefineXML(live.Connection, $"""
            <domain type='qemu'>
              <name>{name}</name>
              <memory unit='MiB'>16</memory>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              {rest}
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{image}'/><target dev='hda' bus='ide'/></disk>
                <serial type='pty'/>
                {devices}
              </devices>
            </domain>
            """);
        live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        return domain;
    }

    /// <summary>Opens its console and lets it run.</summary>
    public static Stream Run(LiveHost live, Domain domain, StreamFlags kind = 0)
    {
        var stream = new Stream(live.Connection, (uint)kind);
        live.Calls.DomainOpenConsole(domain, null, stream, 0);
        live.Calls.DomainResume(domain);
        return stream;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static Domain StartReady(LiveHost live, string devices = "", string rest = "")
    {
        var domain = Start(live, devices: devices, rest: rest);
        var stream = Run(live, domain, StreamFlags.Nonblock);
        Until(stream, Greeting);
        stream.Driver!.Finish(stream);
        return domain;
    }

    /// <summary>Reads a stream until a text has come.</summary>
    public static string Until(Stream stream, string text)
    {
        var all = new StringBuilder();
        var buffer = new byte[256];
        for (long end = Environment.TickCount64 + Patience; !all.ToString().Contains(text, StringComparison.Ordinal);)
        {
            int count = stream.Driver!.Receive(stream, buffer, 0);
            if (count == StreamDriver.WouldBlock && Environment.TickCount64 < end)
            {
                Thread.Sleep(5);
                continue;
            }
            if (count <= 0)
                throw new Xunit.Sdk.XunitException($"the stream ended with {count} after '{all}'");
            all.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        return all.ToString();
    }
}
