import {use, init} from 'echarts/core';
import {CustomChart} from 'echarts/charts';
import {GridComponent, TooltipComponent} from 'echarts/components';
import {SVGRenderer} from 'echarts/renderers';
use([CustomChart, GridComponent, TooltipComponent, SVGRenderer]);
export {init};
