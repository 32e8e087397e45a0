using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Arguments that need not be there.</summary>
internal static class QmpArguments
{
    extension(JsonObject arguments)
    {
        /// <summary>Adds a text unless it is null.</summary>
        public JsonObject AddIf(string name, string? value) => value is null ? arguments : arguments.Add(name, value);

        /// <summary>Adds a number unless it is null.</summary>
        public JsonObject AddIf(string name, long? value) => value is null ? arguments : arguments.Add(name, value.Value);

        /// <summary>Adds a number unless it is null.</summary>
        public JsonObject AddIf(string name, ulong? value) => value is null ? arguments : arguments.Add(name, value.Value);

        /// <summary>Adds true or false unless it is null.</summary>
        public JsonObject AddIf(string name, bool? value) => value is null ? arguments : arguments.Add(name, value.Value);

        /// <summary>Adds a value unless it is null.</summary>
        public JsonObject AddIf(string name, JsonValue? value) => value is null ? arguments : arguments.Add(name, value);
    }
}
