using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands that write a guest's memory.</summary>
public static class DumpCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Writes the whole memory.</summary>
        /// <param name="protocol">"fd:name" or "file:path".</param>
        /// <param name="format">"elf", "kdump-zlib" ...; null for elf.</param>
        /// <param name="detach">Answer at once; DUMP_COMPLETED tells the end.</param>
        /// <param name="deadline">For the answer.</param>
        public void DumpGuestMemory(string protocol, string? format, bool detach, Deadline deadline = default)
        {
            var arguments = new JsonObject().Add("paging", false).Add("protocol", protocol).AddIf("format", format);
            if (detach)
                arguments.Add("detach", true);
            monitor.Execute("dump-guest-memory", arguments, deadline);
        }

        /// <summary>The formats that this QEMU writes.</summary>
        public List<string> QueryDumpFormats(Deadline deadline = default)
        {
            var reply = monitor.Ask("query-dump-guest-memory-capability", null, deadline);
            var formats = new List<string>();
            foreach (var item in (reply.Object.GetArray("formats") ?? throw reply.Malformed("formats")).Items)
                if (item is JsonString format)
                    formats.Add(format.Value);
            return formats;
        }

        /// <summary>How far a dump in the background is, as QEMU tells it.</summary>
        public JsonObject QueryDump(Deadline deadline = default) => monitor.Ask("query-dump", null, deadline).Object;

        /// <summary>Writes memory at virtual addresses of the first processor.</summary>
        public void SaveVirtualMemory(ulong address, ulong size, string file, Deadline deadline = default)
            => monitor.Execute("memsave", new JsonObject().Add("val", address).Add("size", size).Add("filename", file), deadline);

        /// <summary>Writes memory at physical addresses.</summary>
        public void SavePhysicalMemory(ulong address, ulong size, string file, Deadline deadline = default)
            => monitor.Execute("pmemsave", new JsonObject().Add("val", address).Add("size", size).Add("filename", file), deadline);
    }
}
