using System.Globalization;
using System.Text.RegularExpressions;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Documentation;

/// <summary>
/// Sentences made from names. libvirt's names follow rules (object, verb, rest), so most functions need no text of their own.
/// </summary>
/// <param name="api">The names that exist: flag sets are found through them.</param>
/// <param name="parameters">A phrase for each common parameter name.</param>
public sealed class Phrases(ApiDescription api, IReadOnlyDictionary<string, string> parameters)
{
    private readonly HashSet<string> enums = [.. api.Enums.Select(e => e.Name)];

    // Longest first: "StorageVol" must not be taken for a "Storage...".
    private static readonly (string Prefix, string Article)[] Objects =
    [
        ("virDomainCheckpoint", "a checkpoint"), ("virDomainSnapshot", "a snapshot"), ("virNWFilterBinding", "a filter binding"),
        ("virAdmConnect", "an administration connection"), ("virAdmServer", "a server of the daemon"), ("virAdmClient", "a client of the daemon"),
        ("virNetworkPort", "a network port"), ("virNodeDevice", "a node device"), ("virStoragePool", "a storage pool"),
        ("virStorageVol", "a storage volume"), ("virTypedParams", "typed parameters"), ("virInterface", "a host interface"),
        ("virNWFilter", "a network filter"), ("virConnect", "a connection"), ("virNetwork", "a network"), ("virDomain", "a domain"),
        ("virSecret", "a secret"), ("virStream", "a stream"), ("virNode", "the host"), ("virEvent", "the event loop"),
    ];

    private static readonly (string Verb, string Sentence)[] Verbs =
    [
        ("GetXMLDesc", "Describes {0} as an XML document."), ("GetConnect", "Tells the connection that {0} belongs to, without taking a reference."),
        ("GetUUIDString", "Tells the UUID of {0} as text."), ("GetUUID", "Tells the UUID of {0} as 16 bytes."), ("GetName", "Tells the name of {0}."),
        ("Free", "Gives back one reference to {0}. The object goes with its last reference."), ("Ref", "Takes one more reference to {0}."),
        ("LookupBy", "Finds {0} by its {1}."), ("Lookup", "Finds {1} of {0}."), ("NumOf", "Counts the {1} of {0}."), ("Num", "Counts the {1} of {0}."),
        ("ListAll", "Lists all {1} of {0} as objects."), ("ListDefined", "Lists the names of the inactive {1} of {0}."), ("List", "Lists the {1} of {0}."),
        ("Is", "Tells whether {0} is {1}."), ("Has", "Tells whether {0} has {1}."), ("Get", "Tells the {1} of {0}."), ("Set", "Sets the {1} of {0}."),
        ("EventRegisterAny", "Registers a function that is called for events of one kind."), ("EventDeregisterAny", "Removes a function that was registered for events."),
        ("CreateXML", "Creates {0} from an XML document."), ("DefineXML", "Defines {0} permanently from an XML document."), ("Undefine", "Removes the configuration of {0}."),
        ("Create", "Starts {0}."), ("Destroy", "Stops {0} at once."), ("AddIOThread", "Adds an I/O thread to {0}."), ("Add", "Adds a parameter: {1}."),
        ("Update", "Changes the {1} of {0}."), ("Attach", "Attaches a {1} to {0}."), ("Detach", "Detaches a {1} from {0}."), ("Delete", "Deletes {0}."),
    ];

    /// <summary>A sentence about a function or callback.</summary>
    public string Function(string name)
    {
        if (name.EndsWith("Callback", StringComparison.Ordinal) || name.EndsWith("Func", StringComparison.Ordinal))
            return "A function of the program that the library calls.";
        var (prefix, article) = Objects.FirstOrDefault(o => name.StartsWith(o.Prefix, StringComparison.Ordinal));
        if (prefix is null)
            return "";
        var rest = name[prefix.Length..];
        if (rest.EndsWith("Flags", StringComparison.Ordinal))
            rest = rest[..^"Flags".Length];
        // "Ref" is a verb, but not the one of "Refresh".
        foreach (var (verb, sentence) in Verbs)
            if (rest.StartsWith(verb, StringComparison.Ordinal) && (rest.Length == verb.Length || !char.IsLower(rest[verb.Length])))
                return string.Format(CultureInfo.InvariantCulture, sentence, article, Words(rest[verb.Length..])).Replace("  ", " ", StringComparison.Ordinal);
        return $"The operation \"{Words(rest)}\" of {article}.";
    }

    /// <summary>A phrase for a parameter.</summary>
    public string Parameter(string function, ApiParameter parameter)
    {
        if (parameter.Name == "flags")
            return FlagsOf(function) is { } flags ? $"bitwise-or of {flags}, or 0" : "0, or flags that the text names";
        return parameters.GetValueOrDefault(parameter.Name + ":" + parameter.Type) ?? parameters.GetValueOrDefault(parameter.Name) ?? Words(parameter.Name);
    }

    /// <summary>A phrase for the result of a function.</summary>
    public string Returns(string name, string type)
    {
        if (type == "void")
            return "";
        if (type.EndsWith("Ptr", StringComparison.Ordinal))
            return name.EndsWith("GetConnect", StringComparison.Ordinal) || name.EndsWith("GetDomain", StringComparison.Ordinal)
                ? "an object that lives as long as the one asked, or NULL on error"
                : "a new reference, or NULL on error";
        return type switch
        {
            "char *" => "a string that the caller frees, or NULL on error",
            "const char *" => "a string that belongs to the object, or NULL on error",
            "int" when name.Contains("Num", StringComparison.Ordinal) || name.Contains("List", StringComparison.Ordinal) => "the number, or -1 on error",
            "int" when Regex.IsMatch(name, "(Is|Has)[A-Z]") => "1 if so, 0 if not, -1 on error",
            "int" => "0 on success, -1 on error",
            _ => "the value, or 0 on error",
        };
    }

    /// <summary>"BlockJobInfo" to "block job info", acronyms kept.</summary>
    public static string Words(string name)
    {
        var words = Regex.Matches(name, "[A-Z]{2,}(?=[A-Z][a-z]|[0-9]|$|s$)|[A-Z]?[a-z]+|[A-Z]+|[0-9]+").Select(m => m.Value);
        return string.Join(' ', words.Select(w => w.Length > 1 && w.All(char.IsUpper) ? w : w.ToLowerInvariant()));
    }

    /// <summary>The enumeration whose name says that it holds the flags of a function.</summary>
    private string? FlagsOf(string function)
    {
        foreach (var suffix in (string[])["Flags", "FlagsValues", "FlagValues"])
            for (var stem = function; stem.Length > 6; stem = stem.EndsWith("Flags", StringComparison.Ordinal) ? stem[..^5] : "")
                if (enums.Contains(stem + suffix))
                    return stem + suffix;
        return null;
    }
}
