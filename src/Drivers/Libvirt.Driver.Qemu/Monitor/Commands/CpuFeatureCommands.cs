using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about the features that a virtual processor really got.</summary>
public static class CpuFeatureCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Registers of a processor, from its property <c>feature-words</c>: answers of cpuid, no model-specific registers.</summary>
        /// <returns>sorted by leaf, without answers that are all 0; null when this processor, or this QEMU, tells none</returns>
        public CpuDataDocument? QueryCpuRegisters(string path, Deadline deadline = default)
        {
            var list = monitor.Ask("qom-list", new JsonObject().Add("path", path), deadline);
            if (list.ErrorClass == "CommandNotFound")
                return null;
            foreach (var item in list.Array.Items)
                if (item is JsonObject property && property.GetString("name") == "feature-words")
                    return ReadRegisters(monitor.Begin("qom-get", Property(path, "feature-words")).Wait(deadline));
            return null;
        }

        /// <summary>Names, QEMU's, of the features that a processor was to have and has not.</summary>
        public List<string> QueryUnavailableFeatures(string path, Deadline deadline = default)
            => ReadNames(monitor.Ask("qom-get", Property(path, "unavailable-features"), deadline));

        /// <summary>All properties of a processor, or another object, that are true or false.</summary>
        public Dictionary<string, bool> QueryBooleans(string path, Deadline deadline = default)
        {
            var reply = monitor.Ask("qom-list-get", new JsonObject().Add("paths", new JsonArray(new JsonString(path))), deadline);
            if (reply.Array.Items is not [JsonObject answer] || answer.GetArray("properties") is not { } properties)
                throw reply.Malformed("'properties'");
            var found = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var item in properties.Items)
                if (item is JsonObject property && property.GetString("type") == "bool" && property.GetBoolean("value") is { } value)
                    found[property.GetString("name") ?? throw reply.Malformed("'name'")] = value;
            return found;
        }

        /// <summary>Those of some properties that an object has and that are true or false. All are asked at once.</summary>
        public Dictionary<string, bool> QueryEachBoolean(string path, IReadOnlyCollection<string> names, Deadline deadline = default)
        {
            var calls = new List<(string, QmpCall)>(names.Count);
            foreach (var name in names)
                calls.Add((name, monitor.Begin("qom-get", Property(path, name))));
            var found = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var (name, call) in calls)
                if (call.Wait(deadline) is { IsError: false, Value: JsonBoolean value })
                    found[name] = value.Value;
            return found;
        }
    }

    private static JsonObject Property(string path, string property) => new JsonObject().Add("path", path).Add("property", property);

    private static List<string> ReadNames(QmpReply reply)
    {
        var names = new List<string>();
        foreach (var item in reply.Array.Items)
            names.Add((item as JsonString ?? throw reply.Malformed("a name")).Value);
        return names;
    }

    private static CpuDataDocument ReadRegisters(QmpReply reply)
    {
        var answers = new SortedDictionary<(uint, uint), CpuidAnswer>();
        foreach (var item in reply.Array.Items)
        {
            var word = item as JsonObject ?? throw reply.Malformed("a register");
            uint leaf = word.GetNumber("cpuid-input-eax")?.AsUInt ?? throw reply.Malformed("'cpuid-input-eax' in CPU data");
            uint subleaf = word.GetNumber("cpuid-input-ecx")?.AsUInt ?? 0;
            uint value = word.GetNumber("features")?.AsUInt ?? throw reply.Malformed("'features' in CPU data");
            if (!answers.TryGetValue((leaf, subleaf), out var answer))
                answers.Add((leaf, subleaf), answer = new() { Leaf = leaf, Subleaf = subleaf });
            switch (word.GetString("cpuid-register"))
            {
                case "EAX":
                    answer.Eax |= value;
                    break;
                case "EBX":
                    answer.Ebx |= value;
                    break;
                case "ECX":
                    answer.Ecx |= value;
                    break;
                case "EDX":
                    answer.Edx |= value;
                    break;
                default:
                    throw reply.Malformed("'cpuid-register' in CPU data");
            }
        }
        var document = new CpuDataDocument { Architecture = "x86" };
        foreach (var answer in answers.Values)
            if (answer is not { Eax: 0, Ebx: 0, Ecx: 0, Edx: 0 })
                document.Cpuid.Add(answer);
        return document;
    }
}
