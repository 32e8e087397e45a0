namespace Libvirt.Documents.Domains;

/// <summary>Devices of which there can be one only; asked before addresses are given.</summary>
internal static class DuplicateChecks
{
    /// <summary>Several USB controllers may share a number: companions do.</summary>
    public static void Controllers(DomainDocument domain, ParseOptions options)
    {
        var controllers = domain.Devices.Controllers;
        for (int i = 1; i < controllers.Count; i++)
            for (int j = 0; j < i; j++)
                if (controllers[i].Type == controllers[j].Type && controllers[i].Index == controllers[j].Index && controllers[i].Type != ControllerType.Usb)
                    throw DomainValidation.Xml($"Multiple '{ControllerTypeNames.Text(controllers[i].Type)}' controllers with index '{controllers[i].Index}'").About(controllers[j]);
    }

    public static void Panics(DomainDocument domain, ParseOptions options)
    {
        var panics = domain.Devices.Panics;
        for (int i = 1; i < panics.Count; i++)
            if (panics.FindIndex(p => p.Model == panics[i].Model) < i)
                throw DomainValidation.Xml($"Multiple panic devices with model '{(panics[i].Model is { } model ? PanicModelNames.Text(model) : "default")}'").About(panics[i]);
    }

    public static void SerialConsoles(DomainDocument domain, ParseOptions options)
    {
        var consoles = domain.Devices.Consoles;
        for (int i = 1; i < consoles.Count; i++)
            if (consoles[i].Target.Type == ConsoleTargetType.Serial)
                throw DomainValidation.Unsupported("Only the first console can be a serial port").About(consoles[i]);
    }
}
